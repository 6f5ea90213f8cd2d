// `match.statement` of a rule file -> detector.
import type { Detector } from '../model/rule.ts';

export function conjunctionDetector(_match: unknown): Detector {
  return { level: 'statement', needs: [], detect: () => undefined };
}

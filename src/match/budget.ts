// Limits that keep one hostile file from holding up the scan. What they cut off becomes a notice, never silence.
import type { Notice } from '../model/report.ts';

/** Candidates kept per file and rule; a Persian book must not fill a report, nor a hostile file the memory. */
export const MATCHES_PER_RULE = 50;

/** Milliseconds of matching per file, checked between rules. All detectors are linear, so this is a last resort. */
export const TIME_PER_FILE = 20_000;

export function outOfTime(path: string): Notice {
  return {
    kind: 'out-of-time',
    path,
    message: `matching took longer than ${TIME_PER_FILE / 1000} s and was stopped`,
    incomplete: true,
  };
}

// A rule that finds a word, and a scan with suppressions, so that these tests do not depend on what we detect.
import type { Finding } from '../../src/model/finding.ts';
import type { ScanReport } from '../../src/model/report.ts';
import type { Rule } from '../../src/model/rule.ts';
import { patternDetector } from '../../src/rulebook/pattern.ts';
import { type ScanOptions, scan } from '../../src/scan.ts';
import { NOTHING_NAMED, type SuppressOptions } from '../../src/suppress/named.ts';
import { rule } from '../report/sample.ts';
import { type Files, memory } from '../support/scan-files.ts';

const finds = (id: string, word: string): Rule =>
  rule(id, { detector: patternDetector(`\\b${word}\\b`), anchors: [word], where: { views: 'written' } });

/** `bad-word` finds "badword", `worse-word` finds "worseword". */
export const RULES: readonly Rule[] = [
  { ...finds('bad-word', 'badword'), formerly: ['old-word'] },
  { ...finds('worse-word', 'worseword'), directive: 3 },
];

const KNOWN = new Set(['bad-word', 'old-word', 'worse-word']);

export function scanWith(
  files: Files,
  suppress: Partial<SuppressOptions> = {},
  more: Partial<ScanOptions> = {},
): Promise<ScanReport> {
  const named = {
    ...NOTHING_NAMED,
    today: '2026-11-22',
    whole: true,
    known: (id: string) => KNOWN.has(id),
    ...suppress,
  };
  return scan(memory(files), { rules: RULES, suppress: named, ...more });
}

/** `path:line` of the findings that count. */
export function open(report: ScanReport): readonly string[] {
  return report.findings.filter(one => !one.suppression).map(placeOf);
}

/** `path:line` of the findings that are suppressed. */
export function marked(report: ScanReport): readonly string[] {
  return report.findings.filter(one => one.suppression).map(placeOf);
}

function placeOf({ locations: [{ path, startLine }] }: Finding): string {
  return `${path}:${startLine}`;
}

export function told(report: ScanReport): readonly string[] {
  return report.notices.map(({ kind, path, message }) => `${kind} ${path ?? ''}: ${message}`);
}

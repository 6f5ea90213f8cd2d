// What the program's exit code says. Findings win over an incomplete scan: both are shown, and a finding is certain.
import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { ScanReport } from '../model/report.ts';

export const EXIT = { clean: 0, findings: 1, usage: 2, incomplete: 3, internal: 3, interrupted: 130 } as const;

/** The meaning of each code, for the help text and the docs. */
export const EXIT_MEANINGS: readonly (readonly [number, string])[] = [
  [EXIT.clean, 'nothing found at or above --fail-on, and everything was read'],
  [EXIT.findings, 'something found at or above --fail-on'],
  [EXIT.usage, 'wrong usage: unknown option, missing path'],
  [EXIT.incomplete, 'something could not be read, or unjack failed; nothing found in the rest'],
  [EXIT.interrupted, 'stopped with Ctrl-C; the report covers what was scanned by then'],
];

/** `failOn`: a severity or `never`. */
export function exitCode(report: ScanReport, failOn: string): number {
  if (report.findings.some(finding => counts(finding, failOn))) return EXIT.findings;
  return report.notices.some(notice => notice.incomplete) ? EXIT.incomplete : EXIT.clean;
}

function counts(finding: Finding, failOn: string): boolean {
  const limit = (SEVERITIES as readonly string[]).indexOf(failOn);
  return finding.suppression === undefined && SEVERITIES.indexOf(finding.severity) <= limit;
}

// GitLab Code Quality: an array in the Code Climate shape, for the widget of a merge request. Suppressed findings are
// left out, for the format has no word for them. Paths are relative without `./`; equal fingerprints would hide each other.
import type { Finding, Severity } from '../model/finding.ts';
import type { ScanReport } from '../model/report.ts';
import { exactPath, messageOf } from './shown.ts';
import { stringify } from './stringify.ts';

const SEVERITIES: Readonly<Record<Severity, 'blocker' | 'critical' | 'major' | 'minor'>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
};

export function gitlab(report: ScanReport): string {
  const seen = new Map<string, number>();
  return stringify(
    report.findings
      .filter(finding => !finding.suppression)
      .map(finding => ({ ...issueOf(finding), fingerprint: once(finding.fingerprint, seen) })),
  );
}

function issueOf({ locations, message, rule, severity }: Finding) {
  const [{ path, startLine, endLine }] = locations;
  return {
    type: 'issue',
    description: messageOf({ message }),
    check_name: rule.id,
    severity: SEVERITIES[severity],
    categories: ['Security'],
    location: { path: exactPath(path), lines: { begin: startLine, end: endLine } },
  };
}

/** `id`, with its number behind it from the second time on. */
export function once(id: string, seen: Map<string, number>): string {
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

// The Diagnostic Format of reviewdog. It counts columns in bytes of UTF-8, which a report does not know, so ranges are
// whole lines: the format allows that (reviewdog/reviewdog, proto/rdf/reviewdog.proto, seen 2026-11-22).
import type { Finding, Severity } from '../model/finding.ts';
import type { ScanReport } from '../model/report.ts';
import { NAME, PROJECT_URL } from '../version.ts';
import { exactPath, messageOf } from './shown.ts';
import { stringify } from './stringify.ts';

const SEVERITIES: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  critical: 'ERROR',
  high: 'ERROR',
  medium: 'WARNING',
  low: 'INFO',
};

export function rdjson(report: ScanReport): string {
  return stringify({
    source: { name: NAME, ...(PROJECT_URL === '' ? {} : { url: PROJECT_URL }) },
    diagnostics: report.findings.filter(finding => !finding.suppression).map(diagnostic),
  });
}

function diagnostic({ rule, locations, message, severity }: Finding) {
  const [{ path, startLine, endLine, endColumn }] = locations;
  const last = endColumn === 1 && endLine > startLine ? endLine - 1 : endLine;
  return {
    message: `${messageOf({ message })}. ${rule.reason} ${rule.action}`,
    location: { path: exactPath(path), range: { start: { line: startLine }, end: { line: last } } },
    severity: SEVERITIES[severity],
    code: {
      value: rule.id,
      ...(PROJECT_URL === '' ? {} : { url: `${PROJECT_URL}/blob/main/docs/rules/${rule.id}.md` }),
    },
  };
}

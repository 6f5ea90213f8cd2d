// The security report of GitLab: version 15 of its SAST schema. Descriptions are rendered as Markdown there, so foreign
// text stands in code spans. Suppressed findings are left out: GitLab would show them as open. The schema demands times;
// a report without one says the epoch, so that equal trees can give equal bytes.
import type { AttackClass } from '../model/attack-class.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { ReportOptions, ScanReport } from '../model/report.ts';
import { NAME, PROJECT_URL, VERSION } from '../version.ts';
import { once } from './gitlab.ts';
import { plainWords } from './markdown-text.ts';
import { exactPath, messageOf, sentence } from './shown.ts';
import { stringify } from './stringify.ts';
import { whoLoads } from './wording.ts';

/** Release of GitLab's security-report-schemas that the report keeps to (seen 2026-11-22). */
const SCHEMA = '15.0.7';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export async function gitlabSast(report: ScanReport, { time = '1970-01-01T00:00:00' }: ReportOptions): Promise<string> {
  const { classes } = await import('../generated/classes.ts');
  const seen = new Map<string, number>();
  const tool = {
    id: NAME,
    name: NAME,
    version: VERSION,
    vendor: { name: NAME },
    ...(PROJECT_URL === '' ? {} : { url: PROJECT_URL }),
  };
  return stringify({
    version: SCHEMA,
    scan: {
      type: 'sast',
      status: report.notices.some(({ kind, path }) => kind === 'internal' && path === undefined)
        ? 'failure'
        : 'success',
      start_time: time,
      end_time: time,
      analyzer: tool,
      scanner: tool,
      messages: report.notices
        .filter(notice => notice.incomplete)
        .map(({ path, message }) => ({
          level: 'warn',
          value: `${path === undefined ? '' : `${exactPath(path)}: `}${sentence(message)}`,
        })),
    },
    vulnerabilities: report.findings
      .filter(finding => !finding.suppression)
      .map(finding => vulnerability(finding, once(finding.fingerprint, seen), classes[finding.rule.class])),
  });
}

function vulnerability({ rule, locations, message, severity, loadedBy }: Finding, id: string, attack?: AttackClass) {
  const [{ path, startLine, endLine }] = locations;
  return {
    id,
    category: 'sast',
    name: rule.title.slice(0, 255),
    description: `${plainWords(messageOf({ message }))}. ${rule.reason} Who loads it: ${plainWords(sentence(whoLoads(loadedBy)))}.`,
    severity: SEVERITIES[severity],
    solution: rule.action,
    scanner: { id: NAME, name: NAME },
    location: { file: exactPath(path), start_line: startLine, end_line: endLine },
    identifiers: [
      { type: 'unjack_rule', name: `unjack ${rule.id}`, value: rule.id },
      ...(attack?.references ?? []).flatMap(({ framework, id: number }) => {
        const cwe = framework === 'CWE' ? /\d+/.exec(number)?.[0] : undefined;
        return cwe === undefined ? [] : [{ type: 'cwe', name: `CWE-${cwe}`, value: cwe }];
      }),
    ],
  };
}

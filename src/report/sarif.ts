// SARIF 2.1.0 that fits GitHub code scanning. Our own writer: the format is plain data, and what matters is which fields
// a code scanning service reads (docs/reference/sarif.md). Holds no time and no machine path, so that equal trees give
// equal bytes.
import type { Log } from 'sarif';
import type { Finding } from '../model/finding.ts';
import type { ReportOptions, ScanReport } from '../model/report.ts';
import type { RuleInfo } from '../model/rule.ts';
import { NAME, PROJECT_URL, VERSION } from '../version.ts';
import { rank } from './order.ts';
import { notificationsOf } from './sarif/notifications.ts';
import { ROOT, resultOf } from './sarif/results.ts';
import { descriptorOf } from './sarif/rules.ts';
import { stringify } from './stringify.ts';
import { verdictOf } from './verdict.ts';

/** GitHub refuses more than 25,000 results and keeps the 5,000 worst; so do we, and say so. */
export const MOST_RESULTS = 5000;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export async function sarif(report: ScanReport, options: ReportOptions): Promise<string> {
  const [{ ruleDocs }, { classes }] = await Promise.all([
    import('../generated/rule-docs.ts'),
    import('../generated/classes.ts'),
  ]);
  const rules = allRules(report.findings, options.rules);
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  const worst = worstOf(report.findings);
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: NAME,
            version: VERSION,
            semanticVersion: VERSION,
            ...(PROJECT_URL === '' ? {} : { informationUri: PROJECT_URL }),
            rules: rules.map(rule => descriptorOf(rule, { docs: ruleDocs, classes })),
          },
        },
        automationDetails: { id: `${NAME}/` },
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of what was scanned.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !report.notices.some(({ kind, path }) => kind === 'internal' && path === undefined),
            toolExecutionNotifications: notificationsOf(report.notices, report.findings.length - worst.length),
          },
        ],
        results: worst.map(finding => resultOf(finding, index.get(finding.rule.id)!)),
        properties: { verdict: verdictOf(report).step, files: report.stats.files, read: report.stats.read },
      },
    ],
  };
  return stringify(log);
}

/** The known rules and those of the findings, each once, by id. */
function allRules(findings: readonly Finding[], known: readonly RuleInfo[]): readonly RuleInfo[] {
  const byId = new Map([...findings.map(finding => finding.rule), ...known].map(rule => [rule.id, rule]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The worst, worst first; of one severity in the order of the scan. */
function worstOf(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_RESULTS);
}

// One line for each finding, `path:line:column` first so that terminals and editors make a link of it. Worst first, low
// ones included; no text of the file, for a line is too short to tell a quotation from an order.
import type { Finding } from '../model/finding.ts';
import type { ReportOptions, ScanReport } from '../model/report.ts';
import { worstFirst } from './order.ts';
import { safeStart, sentence, shownPath, shownPlace } from './shown.ts';
import { verdictOf } from './verdict.ts';
import { countsOf, HEADLINES, NOTICES } from './wording.ts';
import { digits } from './words.ts';

export function concise(report: ScanReport, { verbose, quiet }: ReportOptions): string {
  const verdict = verdictOf(report);
  const findings = worstFirst(report.findings).filter(finding => verbose || !finding.suppression);
  const notices = report.notices.filter(({ incomplete }) => incomplete || verbose);
  const suppressed = verdict.suppressed > 0 ? `, ${digits(verdict.suppressed)} suppressed` : '';
  const lines = [
    ...findings.map(findingLine),
    ...notices.map(({ kind, path, message }) =>
      path === undefined ? sentence(message) : `${shownPath(path)}: ${NOTICES[kind][0]}`,
    ),
    ...(quiet ? [] : [`${HEADLINES[verdict.step].replace(/[.,:].*/, '')}: ${countsOf(verdict.counts)}${suppressed}.`]),
  ];
  return lines.map(line => `${safeStart(line)}\n`).join('');
}

function findingLine({ locations, severity, message, rule, suppression }: Finding): string {
  const why = suppression ? ` (suppressed: ${sentence(suppression.justification)})` : '';
  return `${shownPlace(locations[0])}: ${severity}: ${sentence(message)} [${rule.id}]${why}`;
}

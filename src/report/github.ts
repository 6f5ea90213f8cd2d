// Annotations for GitHub Actions: workflow commands that the runner turns into marks at the lines of a pull request, and
// one plain line for the log. Everything that is not ours is escaped as the runner unescapes it
// (docs.github.com, workflow commands, seen 2026-11-22).
import type { Finding, Severity } from '../model/finding.ts';
import type { Notice, ReportOptions, ScanReport } from '../model/report.ts';
import { worstFirst } from './order.ts';
import { exactPath, sentence } from './shown.ts';
import { verdictOf } from './verdict.ts';
import { countsOf, HEADLINES, NOTICES } from './wording.ts';
import { count, digits } from './words.ts';

/** GitHub shows ten of each level for a step; more than these would only fill the log. */
const MOST = 200;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

export function github(report: ScanReport, { quiet }: ReportOptions): string {
  const verdict = verdictOf(report);
  const open = worstFirst(report.findings.filter(finding => !finding.suppression));
  const unread = report.notices.filter(notice => notice.incomplete);
  const left = Math.max(0, open.length - MOST) + Math.max(0, unread.length - MOST);
  const suppressed = verdict.suppressed > 0 ? `, ${digits(verdict.suppressed)} suppressed` : '';
  const headline = HEADLINES[verdict.step].replace(/[.,:].*/, '');
  return [
    ...open.slice(0, MOST).map(annotation),
    ...unread.slice(0, MOST).map(unreadAnnotation),
    ...(quiet ? [] : [`unjack: ${headline}: ${countsOf(verdict.counts)}${suppressed}.`]),
    ...(left > 0 ? [`${count(left, 'more annotation')} left out; other formats have all of them.`] : []),
  ]
    .map(line => `${line}\n`)
    .join('');
}

function annotation({ locations, severity, message, rule }: Finding): string {
  const [{ path, region, startLine, startColumn, endLine, endColumn }] = locations;
  const whole = region.end <= region.start;
  return command(
    LEVELS[severity],
    {
      file: exactPath(path),
      line: String(startLine),
      endLine: String(endColumn === 1 && endLine > startLine ? endLine - 1 : endLine),
      // Columns mean something only within one line.
      ...(whole || endLine !== startLine ? {} : { col: String(startColumn), endColumn: String(endColumn) }),
      title: `${severity}: ${rule.id}`,
    },
    `${sentence(message)}. ${rule.reason} ${rule.action}`,
  );
}

function unreadAnnotation({ kind, path, message }: Notice): string {
  const file = path === undefined ? {} : { file: exactPath(path) };
  return command('warning', { ...file, title: `not read: ${NOTICES[kind][0]}` }, sentence(message));
}

function command(name: string, properties: Readonly<Record<string, string>>, text: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(value).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
  );
  return `::${name} ${list.join(',')}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

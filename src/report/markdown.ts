// A comment for a pull request, or a job's summary. Foreign text stands in code spans, cut short and without teeth;
// headings are bold words, for a line that begins with `##` may be a command to a CI runner. Kept below GitHub's limit
// of 65,536 characters for a comment.
import type { Finding, Quoted } from '../model/finding.ts';
import type { ReportOptions, ScanReport } from '../model/report.ts';
import { NAME, VERSION } from '../version.ts';
import { codeSpan, plainWords } from './markdown-text.ts';
import { type Entry, entriesOf, worstFirst } from './order.ts';
import { condensed, sentence, shown, shownPath } from './shown.ts';
import { verdictOf } from './verdict.ts';
import { careOf, countsOf, HEADLINES, HIDDEN, NOTICES, reasonOf, whoLoads, writtenIn } from './wording.ts';
import { count, digits, some } from './words.ts';

/** Room for entries, in UTF-16 units; the rest is counted. */
const ROOM = 50_000;

/** Longest foreign text of one entry. */
const QUOTED = 240;

/** Files and suppressed findings that are named. */
const NAMED = 20;

export function markdown(report: ScanReport, { verbose }: ReportOptions): string {
  const verdict = verdictOf(report);
  const open = report.findings.filter(finding => !finding.suppression && (verbose || finding.severity !== 'low'));
  const paragraphs = [
    `**${HEADLINES[verdict.step]}** ${reasonOf(verdict)}`.trimEnd(),
    ...(verdict.step === 'open-with-care' ? [careOf(verdict)] : []),
    ...fitting(entriesOf(open)),
    ...(verdict.counts.low > 0 && !verbose ? [`${count(verdict.counts.low, 'low finding')} not shown.`] : []),
    ...suppressedOf(report.findings),
    ...noticesOf(report),
    `${NAME} ${VERSION} found ${countsOf(verdict.counts)} in ${count(report.stats.read, 'file')}.`,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function fitting(entries: readonly Entry[]): readonly string[] {
  const out: string[] = [];
  let room = ROOM;
  for (const entry of entries) {
    const text = entryText(entry);
    room -= text.length + 2;
    if (room < 0) break;
    out.push(text);
  }
  const left = entries.length - out.length;
  return left > 0 ? [...out, `And ${digits(left)} more like these.`] : out;
}

function entryText({ finding, more }: Entry): string {
  const { rule, locations, severity, evidence, loadedBy } = finding;
  const again = more.map(place => `${place.startLine}:${place.startColumn}`);
  const unseen = evidence.hidden === undefined ? [] : [`A person does not see it: ${HIDDEN[evidence.hidden]}.`];
  const encoding = writtenIn(evidence.via);
  return [
    `- **${severity}** ${placeOf(finding)} ${inert(finding.message)} (\`${rule.id}\`)`,
    ...(evidence.key === undefined ? [] : [`  - key: ${quoted(evidence.key)}`]),
    `  - an agent reads: ${quoted(condensed(evidence.asRead ?? evidence.asWritten))}`,
    ...[...unseen, ...(encoding === '' ? [] : [`Written in ${encoding}.`])].map(text => `  - ${text}`),
    `  - who loads it: ${inert(whoLoads(loadedBy))}`,
    `  - why: ${inert(rule.reason)}`,
    `  - do: ${inert(rule.action)}`,
    ...(locations.length > 1
      ? [
          `  - see: ${some(
            locations.slice(1).map(at => codeSpan(shownPath(at.path, 200))),
            5,
          )}`,
        ]
      : []),
    ...(again.length > 0 ? [`  - again at: ${some(again, 8)}`] : []),
  ].join('\n');
}

function placeOf({ locations: [{ path, startLine, startColumn }] }: Finding): string {
  return codeSpan(`${shownPath(path, 400)}:${startLine}:${startColumn}`);
}

function suppressedOf(findings: readonly Finding[]): readonly string[] {
  const marked = worstFirst(findings.filter(finding => finding.suppression));
  if (marked.length === 0) return [];
  const rows = marked.slice(0, NAMED).map(finding => {
    const { justification, expires } = finding.suppression!;
    const until = expires === undefined ? '' : `, until ${expires}`;
    return `- ${placeOf(finding)} \`${finding.rule.id}\`, ${finding.severity}: ${inert(justification)}${until}`;
  });
  const rest = marked.length > NAMED ? [`- and ${digits(marked.length - NAMED)} more`] : [];
  return [`**Suppressed: ${digits(marked.length)}**`, [...rows, ...rest].join('\n')];
}

function noticesOf({ notices }: ScanReport): readonly string[] {
  const told = notices.filter(({ incomplete, path }) => incomplete || path === undefined);
  if (told.length === 0) return [];
  const rows = told
    .slice(0, NAMED)
    .map(({ kind, path, message, incomplete }) =>
      [
        `- ${incomplete ? `not read, ${NOTICES[kind][0]}: ` : ''}`,
        path === undefined ? '' : `${codeSpan(shownPath(path, 200))}: `,
        inert(message),
      ].join(''),
    );
  const rest = told.length > NAMED ? [`- and ${digits(told.length - NAMED)} more`] : [];
  return ['**Not read, or not in full**', [...rows, ...rest].join('\n')];
}

/** Words with facts of the tree in them: nothing is markup, and nobody is called by an `@` or an issue by a `#`. */
function inert(text: string): string {
  return plainWords(sentence(text))
    .replace(/[*_~|]/g, '\\$&')
    .replace(/^\s*(?:[#>+=-]|\d{1,9}(?=[.)]))/, start => start.replace(/[#>+=-]|$/, '\\$&'))
    .replace(/@(?=\w)/g, '(at)')
    .replace(/#(?=\d)/g, 'no. ');
}

function quoted(text: Quoted): string {
  return codeSpan(shown(text, QUOTED));
}

// The last lines: what was counted, what was read, and, as prominently, what was not.
import type { Notice, NoticeKind, ScanReport } from '../../model/report.ts';
import { sentence, shownPath } from '../shown.ts';
import type { Verdict } from '../verdict.ts';
import { countsOf, NOTICES } from '../wording.ts';
import { count, digits, duration, some } from '../words.ts';

/** What the counts of a kind are about, where that is not that something was left unread. */
const LABELS: Readonly<Partial<Record<NoticeKind, string>>> = {
  'partly-parsed': 'Read in part',
  encoding: 'Read in part',
  difference: 'To know',
  'not-obeyed': 'Not obeyed',
  'switched-off': 'Not shown',
  'suppression-unused': 'To tidy up',
  'suppression-expired': 'To tidy up',
  'suppression-invalid': 'To tidy up',
};
const ORDER = ['Not read', ...new Set(Object.values(LABELS))];

/** Paths named after a kind; the rest is counted. */
const NAMED = 2;

export interface SummaryOptions {
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** Paragraphs, unwrapped. */
export function summary(report: ScanReport, verdict: Verdict, { verbose, quiet }: SummaryOptions): readonly string[] {
  const { files, read, milliseconds } = report.stats;
  const all = files === read ? (files === 1 ? 'the only file' : `all ${digits(files)} files`) : '';
  return [
    ...found(verdict, verbose, quiet),
    files === 0
      ? 'There was no file to read.'
      : `Read ${all || `${digits(read)} of ${count(files, 'file')}`} in ${duration(milliseconds)}.`,
    ...(quiet ? incompleteLine(report.notices) : unread(report.notices, verbose)),
  ];
}

function found({ counts, suppressed, step }: Verdict, verbose: boolean, quiet: boolean): readonly string[] {
  const nothing = step === 'nothing-found' || step === 'not-fully-scanned';
  const marked = suppressed > 0 ? [`${digits(suppressed)} suppressed`] : [];
  const listed = (quiet && !nothing) || (nothing && counts.low === 0) ? [] : [countsOf(counts)];
  const parts = [...listed, ...marked];
  if (parts.length === 0) return [];
  const hint = counts.low > 0 && !verbose && !quiet ? ' (--verbose shows the low ones)' : '';
  return [`Found ${parts.join('; ')}${hint}.`];
}

function incompleteLine(notices: readonly Notice[]): readonly string[] {
  const left = notices.filter(notice => notice.incomplete).length;
  return left === 0 ? [] : [`Incomplete: ${count(left, 'thing')} could not be read.`];
}

function unread(notices: readonly Notice[], verbose: boolean): readonly string[] {
  const warning = notices.some(notice => notice.incomplete)
    ? ['The scan is incomplete: an attack could stand in what was not read.']
    : [];
  return [...(verbose ? every(notices) : byKind(notices)), ...warning];
}

function every(notices: readonly Notice[]): readonly string[] {
  return notices.map(({ kind, path, message, incomplete }) => {
    const label = incomplete ? 'Not read' : (LABELS[kind] ?? 'Note');
    return `${label}: ${path === undefined ? '' : `${shownPath(path)}: `}${sentence(message)}`;
  });
}

function byKind(notices: readonly Notice[]): readonly string[] {
  const placed = notices.filter(notice => notice.path !== undefined);
  const kinds = [...new Set(placed.map(notice => notice.kind))].sort();
  const labelled = ORDER.flatMap(label => {
    const own = kinds.filter(kind => (LABELS[kind] ?? 'Not read') === label);
    const parts = own.map(kind => {
      const alike = placed.filter(notice => notice.kind === kind);
      return part(kind, alike);
    });
    return parts.length === 0 ? [] : [`${label}: ${parts.join('; ')}.`];
  });
  return [
    ...labelled,
    ...new Set(notices.filter(notice => notice.path === undefined).map(notice => sentence(notice.message))),
  ];
}

function part(kind: NoticeKind, notices: readonly Notice[]): string {
  const [one, many] = NOTICES[kind];
  const paths = [...new Set(notices.filter(notice => notice.incomplete || notices.length <= NAMED).map(n => n.path!))];
  const names =
    paths.length === 0
      ? ''
      : ` (${some(
          paths.map(path => shownPath(path, 100)),
          NAMED,
        )})`;
  return count(notices.length, one, many) + names;
}

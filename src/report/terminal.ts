// What a person sees: the verdict first, then one entry per thing to fix, worst first, then what was and was not read.
// Says everything in words and columns; colour only marks severity, and there are no box characters.
import picocolors from 'picocolors';
import type { Severity } from '../model/finding.ts';
import type { ReportOptions, ScanReport } from '../model/report.ts';
import { cutMiddle } from '../text/cut.ts';
import { NAME, VERSION } from '../version.ts';
import { type Entry, entriesOf, worstFirst } from './order.ts';
import { exactPath, shownPath } from './shown.ts';
import { entryLines } from './terminal/entry.ts';
import { edges, hanging, wrap } from './terminal/layout.ts';
import { summary } from './terminal/summary.ts';
import { type Step, type Verdict, verdictOf } from './verdict.ts';
import { careOf, countsOf, HEADLINES, reasonOf } from './wording.ts';
import { digits, some } from './words.ts';

/** Narrower terminals wrap our lines themselves; wider ones get no longer lines, which nobody can read. */
const WIDTHS = [40, 120] as const;

/** Entries before the rest is only counted; more when everything is asked for. */
const MOST_ENTRIES = { brief: 50, verbose: 5000 } as const;

export function terminal(report: ScanReport, options: ReportOptions): string {
  const width = Math.min(WIDTHS[1], Math.max(WIDTHS[0], Math.floor(options.width) || 80));
  const verdict = verdictOf(report);
  const paint = painter(options.colour);
  const text = (paragraph: string) => wrap(paragraph, width);
  const headline = headlineOf(verdict, options.quiet);
  const head = text(headline).map(line => paint(STEP_COLOURS[verdict.step], line));
  const tail = summary(report, verdict, options).flatMap(paragraph => hanging(paragraph, width));
  if (options.quiet) {
    const found = entries(report, options, width, paint);
    return lines([...head, ...found, ...(found.length > 0 ? [''] : []), ...tail]);
  }
  return lines([
    ...edges(`${NAME} ${VERSION}  ${cutMiddle(exactPath(report.target), width * 2)}`, '', width),
    '',
    ...head,
    ...[reasonOf(verdict), verdict.step === 'open-with-care' ? careOf(verdict) : ''].filter(Boolean).flatMap(text),
    ...entries(report, options, width, paint),
    '',
    ...tail,
    ...closing(report, verdict).flatMap(text),
  ]);
}

function headlineOf({ step, counts }: Verdict, quiet: boolean): string {
  const headline = HEADLINES[step];
  const said = step === 'nothing-found' || step === 'not-fully-scanned';
  return quiet && !said ? `${headline.replace(/[.,].*/, '')}: ${countsOf(counts)}.` : headline;
}

function entries(report: ScanReport, options: ReportOptions, width: number, paint: Paint): readonly string[] {
  const { verbose } = options;
  const wanted = verbose
    ? worstFirst(report.findings).map((finding): Entry => ({ finding, more: [] }))
    : entriesOf(report.findings.filter(finding => finding.severity !== 'low' && !finding.suppression));
  const shown = wanted.slice(0, MOST_ENTRIES[verbose ? 'verbose' : 'brief']);
  const told = new Set<string>();
  const first = (what: string) => !told.has(what) && told.add(what).size > 0;
  const out = shown.flatMap(entry => {
    const { rule, locations } = entry.finding;
    const sayWho = first(`who ${locations[0].path}`);
    const sayWhy = first(`why ${rule.id}`);
    return ['', ...entryLines(entry, { width, verbose, paint, sayWho, sayWhy })];
  });
  const rest = wanted.length - shown.length;
  return rest > 0
    ? [
        ...out,
        '',
        ...wrap(`And ${digits(rest)} more like these (${verbose ? '--format json' : '--verbose'} shows all).`, width),
      ]
    : out;
}

function closing(report: ScanReport, { because, step }: Verdict): readonly string[] {
  const worst = worstFirst(because)[0];
  if (worst) return [`Next: unjack explain ${worst.rule.id}`];
  const { loaded } = report.stats;
  if (step !== 'nothing-found' || loaded.length === 0) return [];
  const names = some(loaded.map(path => shownPath(path, 100)));
  return [
    `Agents load ${digits(loaded.length)} of them by ${loaded.length === 1 ? 'itself' : 'themselves'}: ${names}.`,
  ];
}

type Paint = (severity: Severity | 'none', words: string) => string;

const STEP_COLOURS: Readonly<Record<Step, Severity | 'none'>> = {
  'nothing-found': 'none',
  'not-fully-scanned': 'medium',
  'look-first': 'medium',
  'open-with-care': 'high',
  'do-not-open': 'critical',
};

function painter(colour: boolean): Paint {
  const pc = picocolors.createColors(colour);
  const colours = {
    critical: (words: string) => pc.bold(pc.red(words)),
    high: pc.red,
    medium: pc.yellow,
    low: pc.cyan,
    none: pc.green,
  };
  return (severity, words) => colours[severity](words);
}

function lines(all: readonly string[]): string {
  return `${all.map(line => line.trimEnd()).join('\n')}\n`;
}

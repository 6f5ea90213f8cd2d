// unjack scan: paths in, reports and an exit code out.
import type { Notice, ReportOptions, ScanReport } from '../../model/report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import type { Watch } from '../../model/watch.ts';
import { reporters } from '../../report/index.ts';
import { type ScanOptions, scan } from '../../scan.ts';
import type { ChangeTarget, Entry, Target } from '../../targets/target.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import { FORMATS } from '../args.ts';
import { readNamed } from '../config/text-file.ts';
import { type Console, isTerminal, terminalWidth, wantsColour } from '../console.ts';
import { errandUntil } from '../errand.ts';
import { EXIT, exitCode } from '../exit.ts';
import { chosenBy } from '../globs.ts';
import { addJobSummary } from '../job-summary.ts';
import { dependencyFileFor, type NamedSettings, namedSettings } from '../named.ts';
import { expect } from '../optimiser.ts';
import type { Flags } from '../program.ts';
import { progress } from '../progress.ts';
import { formatFor } from '../run-by-agent.ts';
import { chosenTarget } from '../sources.ts';
import { type Stop, stopAfter } from '../stop.ts';
import { threadsOf } from '../threads.ts';
import { UsageError } from '../usage-error.ts';
import { checkPlace, writeReport } from '../write-report.ts';

export async function scanCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  const outputs = outputsOf(flags);
  if (flags['update-baseline'] === true && flags.baseline === undefined) {
    throw new UsageError('--update-baseline needs --baseline FILE');
  }
  const watch = flags.profile === true ? (await import('../stopwatch.ts')).stopwatch() : undefined;
  const settings = await namedSettings(flags);
  const stop = stopAfter(flags.timeout as string | undefined);
  const report = await scanPaths(paths, flags, settings, { stop, ...(watch && { watch }) });
  stop.end();
  watch?.stage('report');
  if (flags['update-baseline'] === true) await console.err(await updateBaseline(flags.baseline as string, report));
  const code = await deliver(report, { flags, settings, outputs, interrupted: stop.interrupted() }, console);
  if (watch) await console.err((await import('../profile-table.ts')).profileTable(watch.end()));
  return code;
}

export interface Delivery {
  readonly flags: Flags;
  readonly settings: NamedSettings;
  readonly outputs: readonly Output[];
  readonly interrupted: boolean;
}

/** Writes and prints the reports that were asked for. Returns the exit code. */
export async function deliver(
  report: ScanReport,
  { flags, settings, outputs, interrupted }: Delivery,
  console: Console,
): Promise<number> {
  const options = { ...reportOptions(flags, settings.rules), failOn: settings.failOn };
  const shown = flags['hide-suppressed'] === true ? withoutSuppressed(report) : report;
  for (const { format, file } of outputs) {
    writeReport(file, await rendered(shown, format, { ...options, colour: false, width: 80 }));
  }
  const format = formatFor(flags.format as string | undefined, process.env);
  if (format === 'github') await addJobSummary(shown, options, process.env);
  await console.out(await rendered(shown, format, options));
  return interrupted ? EXIT.interrupted : exitCode(report, settings.failOn);
}

/** Scans what PATH arguments and the options on files name. @throws UsageError */
export async function scanPaths(
  paths: readonly string[],
  flags: Flags,
  settings: NamedSettings,
  { stop, watch }: { readonly stop?: Stop; readonly watch?: Watch } = {},
): Promise<ScanReport> {
  const [include, exclude] = [flags.include as readonly string[], flags.exclude as readonly string[]];
  const threads = threadsOf(flags.threads as string | undefined, watch !== undefined);
  const keep = await chosenBy(include, [...exclude, ...settings.exclude]);
  const errand = errandUntil(stop?.halt);
  try {
    const { target, root, whole } = await chosenTarget(paths, flags, {
      agentFile: settings.agentFile,
      surfaces: settings.surfaces,
      ignore: flags['no-ignore'] !== true,
      stdinName: (flags['stdin-name'] as string | undefined) ?? 'stdin',
      errand,
      ...(keep && { keep }),
      ...dependencyFileFor(flags),
    });
    errand.say('');
    const all = whole && include.length === 0 && exclude.length === 0;
    if (!all && flags['update-baseline'] === true) {
      throw new UsageError('--update-baseline needs a scan of one whole folder, without --include and --exclude');
    }
    const options = { ...settings.scanOptions({ root, whole: all }), threads, ...(watch && { watch }) };
    const clean = await cleanFor(flags.cache as string | undefined, root, options);
    const report = await scanShowingProgress(target, { ...options, ...(clean && { clean }) }, stop);
    clean?.save();
    if (!('versions' in target) || flags['whole-file'] === true) return report;
    return await (await import('../../changes.ts')).onlyChanged(report, target as ChangeTarget, options);
  } finally {
    errand.end();
  }
}

/** What --cache names loads on use. */
async function cleanFor(folder: string | undefined, root: string | undefined, options: ScanOptions) {
  return folder === undefined ? undefined : (await import('../cache-folder.ts')).cleanFilesIn(folder, root, options);
}

export async function scanShowingProgress(target: Target, options: ScanOptions, stop?: Stop): Promise<ScanReport> {
  const line = progress(isTerminal(2) ? process.stderr : undefined);
  let step = () => {};
  const onList: ScanOptions['onList'] = entries => {
    step = expect(sizesOf(entries));
  };
  const onProgress: ScanOptions['onProgress'] = (done, total) => {
    stop?.step(done, total);
    step();
    return line.step(done, total);
  };
  try {
    return await scan(target, {
      ...options,
      onList,
      onProgress,
      ...(stop && { halt: stop.halt, onLarge: stop.onLarge }),
    });
  } finally {
    line.end();
  }
}

function* sizesOf(entries: readonly Entry[]): Generator<number> {
  for (const { size } of entries) yield size;
}

/** The report for readers that take a suppressed finding for an open one. It says what it leaves out. */
function withoutSuppressed(report: ScanReport): ScanReport {
  const findings = report.findings.filter(finding => !finding.suppression);
  const left = report.findings.length - findings.length;
  const what = left === 1 ? '1 suppressed finding was' : `${left} suppressed findings were`;
  const notice: Notice = { kind: 'switched-off', message: `${what} left out (--hide-suppressed).`, incomplete: false };
  return left === 0 ? report : { ...report, findings, notices: [notice, ...report.notices] };
}

async function updateBaseline(file: string, report: ScanReport): Promise<string> {
  if (report.notices.some(notice => notice.incomplete)) {
    return 'unjack: the scan is incomplete: the baseline stays as it is\n';
  }
  const { baselineText } = await import('../config/baseline-file.ts');
  const kept = report.findings.filter(finding => finding.suppression?.by === 'baseline');
  const text = baselineText(kept);
  if (text !== readNamed(file, '--baseline')) writeReport(file, text);
  return '';
}

export async function rendered(report: ScanReport, format: string, options: ReportOptions): Promise<string> {
  const reporter = await reporters[format]!();
  const text = await reporter(report, options);
  return text.endsWith('\n') ? text : `${text}\n`;
}

export function reportOptions(flags: Flags, rules: readonly RuleInfo[]): ReportOptions {
  return {
    rules,
    colour: wantsColour(flags.color as string, process.env, isTerminal(1)),
    width: terminalWidth(),
    verbose: flags.verbose === true,
    quiet: flags.quiet === true,
    failOn: 'never',
    time: new Date().toISOString().slice(0, 19),
  };
}

interface Output {
  readonly format: string;
  readonly file: string;
}

/** The --output options. @throws UsageError when one cannot be written; checked before the scan. */
export function outputsOf(flags: Flags): readonly Output[] {
  const outputs = (flags.output as readonly string[]).map(outputOf);
  for (const { file } of outputs) checkPlace(file);
  return outputs;
}

function outputOf(typed: string): Output {
  const equals = typed.indexOf('=');
  const format = typed.slice(0, Math.max(0, equals));
  const file = typed.slice(equals + 1);
  if (equals === -1 || file === '') {
    throw new UsageError(`--output ${quote(typed, 80)}: write FORMAT=FILE, for instance sarif=unjack.sarif`);
  }
  if (!FORMATS.includes(format)) {
    throw new UsageError(
      `--output ${quote(typed, 80)}: the format is one of ${FORMATS.join(', ')}${didYouMean(format, FORMATS)}`,
    );
  }
  return { format, file };
}

// unjack scan: paths in, reports and an exit code out.
import type { ReportOptions, ScanReport } from '../../model/report.ts';
import type { RuleInfo, RulesOnUse } from '../../model/rule.ts';
import { reporters } from '../../report/index.ts';
import { builtInOnUse } from '../../rulebook/on-use.ts';
import { scan } from '../../scan.ts';
import { classify } from '../../surfaces/classify.ts';
import type { Target } from '../../targets/target.ts';
import { quote } from '../../text/quote.ts';
import { FORMATS } from '../args.ts';
import { type Console, isTerminal, terminalWidth, wantsColour } from '../console.ts';
import { exitCode } from '../exit.ts';
import { chosenBy } from '../globs.ts';
import { addJobSummary } from '../job-summary.ts';
import { didYouMean } from '../nearest.ts';
import { targetOf } from '../paths.ts';
import type { Flags } from '../program.ts';
import { progress } from '../progress.ts';
import { formatFor } from '../run-by-agent.ts';
import { UsageError } from '../usage-error.ts';
import { checkPlace, writeReport } from '../write-report.ts';

export async function scanCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  const outputs = (flags.output as readonly string[]).map(outputOf);
  for (const { file } of outputs) checkPlace(file);
  const keep = await chosenBy(flags.include as readonly string[], flags.exclude as readonly string[]);
  const target = await targetOf(paths, {
    agentFile,
    ignore: flags['no-ignore'] !== true,
    stdinName: flags['stdin-name'] as string,
    ...(keep && { keep }),
  });
  const report = await scanShowingProgress(
    target,
    builtInOnUse(rule => flags.all === true || rule.precision !== 'low'),
  );
  const options = reportOptions(flags, builtInOnUse().facts);
  for (const { format, file } of outputs) {
    writeReport(file, await rendered(report, format, { ...options, colour: false, width: 80 }));
  }
  const format = formatFor(flags.format as string | undefined, process.env);
  if (format === 'github') await addJobSummary(report, options, process.env);
  await console.out(await rendered(report, format, options));
  return exitCode(report, flags['fail-on'] as string);
}

/** Files that count even where git ignores them: all that somebody reads or runs, except program text. */
export function agentFile(path: string): boolean {
  const { kind } = classify(path);
  return kind !== 'source' && kind !== 'other';
}

export async function scanShowingProgress(target: Target, rules: RulesOnUse): Promise<ScanReport> {
  const line = progress(isTerminal(2) ? process.stderr : undefined);
  try {
    return await scan(target, { rules, onProgress: line.step });
  } finally {
    line.end();
  }
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
    failOn: (flags['fail-on'] as string | undefined) ?? 'never',
    time: new Date().toISOString().slice(0, 19),
  };
}

function outputOf(typed: string): { format: string; file: string } {
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

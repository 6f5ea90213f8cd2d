// unjack fix: shows how unseen characters can be taken out of files, then, only with --write, does it.
import { join } from 'node:path';
import type { RepairReport } from '../../model/repair.ts';
import { quotePath } from '../../text/quote-path.ts';
import { type Console, terminalWidth } from '../console.ts';
import { EXIT } from '../exit.ts';
import { chosenBy } from '../globs.ts';
import { namedSettings } from '../named.ts';
import { targetOf } from '../paths.ts';
import type { Flags } from '../program.ts';
import { replaceFile } from '../replace-file.ts';
import { formatFor } from '../run-by-agent.ts';
import { UsageError } from '../usage-error.ts';

export async function fixCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  if (paths.includes('-')) throw new UsageError('unjack fix takes files and folders, and no standard input');
  const settings = await namedSettings({});
  const keep = await chosenBy(flags.include as readonly string[], flags.exclude as readonly string[]);
  const { target, root } = await targetOf(paths, {
    agentFile: settings.agentFile,
    ignore: flags['no-ignore'] !== true,
    stdinName: 'stdin',
    ...(keep && { keep }),
  });
  const { fix } = await import('../../fix.ts');
  const { repairReport } = await import('../../report/repair/index.ts');
  const rules = settings.scanOptions({ root, whole: false }).rules;
  const report = await fix(target, rules);
  const write = flags.write === true;
  const format = formatFor(flags.format as string | undefined, process.env);
  await console.out(repairReport(report, format, { width: terminalWidth(), write }));
  const failed = write ? written(report, root) : [];
  for (const { path, why } of failed) await console.err(`unjack: ${quotePath(path)} was not written: ${why}\n`);
  const missed = report.notices.filter(notice => notice.incomplete);
  for (const { path, message } of missed) await console.err(`unjack: ${quotePath(path ?? '')}: ${message}\n`);
  if (!write && report.files.some(file => file.lines.length > 0)) return EXIT.findings;
  return failed.length + missed.length > 0 ? EXIT.incomplete : EXIT.clean;
}

/** What could not be written, and why. */
function written(report: RepairReport, root: string): readonly { readonly path: string; readonly why: string }[] {
  return report.files.flatMap(({ path, lines, bytes }) => {
    if (lines.length === 0) return [];
    const why = replaceFile(root, join(root, path), bytes.before, bytes.after);
    return why === undefined ? [] : [{ path, why }];
  });
}

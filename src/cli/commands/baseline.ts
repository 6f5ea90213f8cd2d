// unjack baseline: a scan whose findings are written down as accepted. What a config or an ignore comment accepts already
// is left out, so that it comes back when that goes.
import { existsSync } from 'node:fs';
import { quote } from '../../text/quote.ts';
import { baselineText, readBaseline } from '../config/baseline-file.ts';
import type { Console } from '../console.ts';
import { EXIT } from '../exit.ts';
import { namedSettings } from '../named.ts';
import type { Flags } from '../program.ts';
import { UsageError } from '../usage-error.ts';
import { checkPlace, writeReport } from '../write-report.ts';
import { scanPaths } from './scan.ts';

export async function baselineCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  const file = flags.output as string | undefined;
  if (file === undefined)
    throw new UsageError('unjack baseline needs --output FILE, for instance unjack.baseline.json');
  checkPlace(file);
  if (existsSync(file)) mustBeBaseline(file);
  const report = await scanPaths(paths, flags, await namedSettings(flags));
  const accepted = report.findings.filter(finding => !finding.suppression);
  writeReport(file, baselineText(accepted));
  const many = accepted.length === 1 ? '1 finding' : `${accepted.length} findings`;
  await console.out(`Accepted ${many} in ${quote(file)}. It counts where --baseline names it.\n`);
  const left = report.notices.filter(notice => notice.incomplete).length;
  if (left === 0) return EXIT.clean;
  await console.err(`unjack: the scan is incomplete: ${left === 1 ? '1 thing was' : `${left} things were`} not read\n`);
  return EXIT.incomplete;
}

/** A file that is something else was named by mistake. */
function mustBeBaseline(file: string): void {
  try {
    readBaseline(file);
  } catch {
    throw new UsageError(`--output ${quote(file)}: is there already and is no baseline: not overwritten`);
  }
}

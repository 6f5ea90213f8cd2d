// Writes a report to a file: all of it or nothing. An existing link at that place is replaced, not written through, for
// the scanned repository may have put it there.
import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { quote } from '../text/quote.ts';
import { undoLater } from './interrupt.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when the file cannot be written there at all; checked before the scan. */
export function checkPlace(file: string): void {
  const folder = dirname(resolve(file));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--output ${quote(file)}: there is no folder ${quote(folder)}`);
  }
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--output ${quote(file)}: is a folder`);
  }
}

export function writeReport(file: string, text: string): void {
  const place = resolve(file);
  if (isStream(place)) {
    writeFileSync(place, text);
    return;
  }
  const draft = join(dirname(place), `.${basename(place).slice(0, 100)}.${process.pid}.tmp`);
  const discard = undoLater(() => rmSync(draft, { force: true }));
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, place);
  } finally {
    discard();
  }
}

/** A device or pipe, such as /dev/stdout, is written to: replacing it would break the machine. */
function isStream(place: string): boolean {
  if (/^\/(dev|proc)\//.test(place)) return true;
  const stat = lstatSync(place, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isSymbolicLink();
}

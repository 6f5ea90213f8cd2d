// Writes a report to a file: all of it or nothing. An existing link at that place is replaced, not written through, for
// the scanned repository may have put it there.
import { lstatSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { quote } from '../text/quote.ts';
import { writeThroughDraft } from './draft.ts';
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
  writeThroughDraft(place, new TextEncoder().encode(text));
}

/** A device or pipe, such as /dev/stdout, is written to: replacing it would break the machine. */
function isStream(place: string): boolean {
  if (/^\/(dev|proc)\//.test(place)) return true;
  const stat = lstatSync(place, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isSymbolicLink();
}

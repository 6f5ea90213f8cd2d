// unjack lock: writes down what agents read and run, for verify to compare with.
import { existsSync } from 'node:fs';
import { lockOf } from '../../inventory/lock.ts';
import { count } from '../../report/words.ts';
import { quote } from '../../text/quote.ts';
import { lockText, readLock } from '../config/lock-file.ts';
import type { Console } from '../console.ts';
import { EXIT } from '../exit.ts';
import type { Flags } from '../program.ts';
import { UsageError } from '../usage-error.ts';
import { checkPlace, writeReport } from '../write-report.ts';
import { inventoryAt } from './inventory.ts';

export async function lockCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  const file = flags.output as string | undefined;
  if (file === undefined) throw new UsageError('unjack lock needs --output FILE, for instance unjack.lock.json');
  checkPlace(file);
  if (existsSync(file)) mustBeLock(file);
  const inventory = await inventoryAt(paths, flags);
  const missed = inventory.notices.filter(notice => notice.incomplete).length;
  // A lock of half a repository would accept the other half unseen.
  if (missed > 0) {
    await console.err(`unjack: ${count(missed, 'thing was', 'things were')} not read: no lock was written\n`);
    return EXIT.incomplete;
  }
  const lock = lockOf(inventory);
  const things = lock.files.reduce((sum, { items }) => sum + items.length, 0);
  writeReport(file, lockText(lock));
  const what = `${count(lock.files.length, 'file')} and ${count(things, 'thing')} they run, reach, allow or set`;
  await console.out(`Locked ${what} in ${quote(file)}. It counts where unjack verify --lock names it.\n`);
  return EXIT.clean;
}

/** A file that is something else was named by mistake. */
function mustBeLock(file: string): void {
  try {
    readLock(file);
  } catch {
    throw new UsageError(`--output ${quote(file)}: is there already and is no lock file: not overwritten`);
  }
}

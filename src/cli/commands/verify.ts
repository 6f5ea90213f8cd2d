// unjack verify: what agents read and run here against what it was when somebody looked.
import { changesBetween } from '../../inventory/changes.ts';
import { lockOf } from '../../inventory/lock.ts';
import type { Change } from '../../model/change.ts';
import type { Notice } from '../../model/report.ts';
import { changesJson, changesText } from '../../report/inventory/changes.ts';
import { readLock } from '../config/lock-file.ts';
import type { Console } from '../console.ts';
import { terminalWidth } from '../console.ts';
import { EXIT } from '../exit.ts';
import type { Flags } from '../program.ts';
import { UsageError } from '../usage-error.ts';
import { inventoryAt } from './inventory.ts';

export async function verifyCommand(paths: readonly string[], flags: Flags, console: Console): Promise<number> {
  if (typeof flags.lock !== 'string')
    throw new UsageError('unjack verify needs --lock FILE; write one with unjack lock');
  const before = readLock(flags.lock);
  const inventory = await inventoryAt(paths, flags);
  const changes = changesBetween(before, lockOf(inventory));
  const missed = inventory.notices.filter(notice => notice.incomplete);
  const render = flags.format === 'json' ? changesJson : changesText;
  await console.out(render(changes, missed, inventory.files.length, terminalWidth()));
  return exitOf(changes, missed);
}

function exitOf(changes: readonly Change[], missed: readonly Notice[]): number {
  if (changes.length > 0) return EXIT.findings;
  return missed.length > 0 ? EXIT.incomplete : EXIT.clean;
}

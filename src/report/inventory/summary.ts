// The first and the last sentences of an inventory.
import type { Inventory, Verb } from '../../model/inventory.ts';
import { sentence, shownPath } from '../shown.ts';
import { count, join, some } from '../words.ts';
import { agentsOf, type Group, itemsOf } from './groups.ts';
import type { InventoryOptions } from './options.ts';

export function summaryOf(inventory: Inventory, groups: readonly Group[], { agent }: InventoryOptions): string {
  const files = groups.flatMap(group => group.files);
  if (files.length === 0) {
    return agent === undefined
      ? 'No file here is loaded, run or obeyed by a coding agent.'
      : `Nothing here is for ${sentence(agent)}. Agents that read something: ${some(agentsOf(inventory).map(sentence), 40) || 'none'}.`;
  }
  const number = (verb: Verb) => itemsOf(files, verb).length;
  const parts = [
    number('runs') > 0 ? count(number('runs'), 'command') : '',
    number('connects') > 0 ? count(number('connects'), 'address', 'addresses') : '',
    number('allows') > 0 ? count(number('allows'), 'permission') : '',
    number('sets') > 0 ? count(number('sets'), 'variable') : '',
  ].filter(Boolean);
  const who = agent === undefined ? 'Agents and the tools they call take' : `${sentence(agent)} takes`;
  const rest = parts.length === 0 ? '' : `, with ${join(parts)} in them`;
  return `${who} up ${count(files.length, 'file')} here${rest}.`;
}

/** What was not read, and what to do next. */
export function footOf(
  { notices }: Inventory,
  groups: readonly Group[],
  { verbose }: InventoryOptions,
): readonly string[] {
  const missed = notices.filter(notice => notice.incomplete);
  const told = (verbose ? notices : missed).map(({ path, message }) =>
    path === undefined ? sentence(message) : `${shownPath(path)}: ${sentence(message)}`,
  );
  return [
    ...(told.length > 0 ? [`Not fully read: ${some(told, verbose ? 1000 : 5)}`] : []),
    ...(groups.length > 0 ? ['This is what is there, not what is wrong: unjack scan says that.'] : []),
  ];
}

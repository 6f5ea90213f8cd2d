// An inventory as people think of it: by agent. A file belongs to the agent it is named after; files of several agents come
// first, tools that are no agents last.
import type { Inventory, InventoryFile, InventoryItem, Verb } from '../../model/inventory.ts';

export interface Group {
  readonly title: string;
  readonly files: readonly InventoryFile[];
  /** Agents besides the one in the title that read some of the files, those of most files first. */
  readonly others: readonly string[];
}

/** An item with the file that says it. */
export interface Placed {
  readonly file: InventoryFile;
  readonly item: InventoryItem;
}

export const VERBS: readonly Verb[] = ['runs', 'connects', 'allows', 'sets'];

const FIRST = 'Any agent';
const LAST = ['Development tools', 'CI'];
const TITLES: Readonly<Record<string, string>> = { [FIRST]: 'Several agents', CI: 'CI workflows that run an agent' };

/** Groups in the order of a report. With `agent`, one group: all that this agent takes up, whoever's name it bears. */
export function groupsOf({ files }: Inventory, agent?: string): readonly Group[] {
  if (agent !== undefined) {
    const own = files.filter(file => isReadBy(file, agent));
    return own.length === 0 ? [] : [{ title: agent, files: own, others: [] }];
  }
  const byOwner = new Map<string, InventoryFile[]>();
  for (const file of files) byOwner.set(file.owner, [...(byOwner.get(file.owner) ?? []), file]);
  const owners = [...byOwner.keys()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return owners.map(owner => {
    const own = byOwner.get(owner)!;
    return { title: TITLES[owner] ?? owner, files: own, others: othersOf(own, owner) };
  });
}

export function isReadBy(file: InventoryFile, agent: string): boolean {
  return file.loadedBy.some(reader => reader.agent.toLowerCase() === agent.toLowerCase());
}

/** Names of all agents that read anything, sorted. */
export function agentsOf({ files }: Inventory): readonly string[] {
  return [...new Set(files.flatMap(file => file.loadedBy.map(reader => reader.agent)))].sort();
}

/** Items of some files with one verb, in file order. */
export function itemsOf(files: readonly InventoryFile[], verb: Verb): readonly Placed[] {
  return files.flatMap(file => file.items.filter(item => item.verb === verb).map(item => ({ file, item })));
}

function place(owner: string): number {
  return owner === FIRST ? 0 : LAST.includes(owner) ? 2 + LAST.indexOf(owner) : 1;
}

function othersOf(files: readonly InventoryFile[], owner: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { agent } of files.flatMap(file => file.loadedBy)) {
    if (agent !== owner && agent !== FIRST) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  }
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

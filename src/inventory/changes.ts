// The differences of two locks, in words. A name that is known and does something else is told apart from something new:
// that is how an approved server or hook is turned around.
import type { Change } from '../model/change.ts';
import type { Verb } from '../model/inventory.ts';
import type { Lock, LockedFile, LockedItem } from './lock.ts';

const NEW: Readonly<Record<Verb, string>> = {
  runs: 'runs something new',
  connects: 'reaches a new address',
  allows: 'allows something new',
  sets: 'sets a new variable',
};
const GONE: Readonly<Record<Verb, string>> = {
  runs: 'does not run this any more',
  connects: 'does not reach this any more',
  allows: 'does not allow this any more',
  sets: 'does not set this any more',
};
const OTHER: Readonly<Record<Verb, string>> = {
  runs: 'runs another command under a known name',
  connects: 'reaches another address under a known name',
  allows: 'allows something else',
  sets: 'sets a variable to something else',
};

/** By path. Empty when nothing changed. */
export function changesBetween(before: Lock, after: Lock): readonly Change[] {
  const old = new Map(before.files.map(file => [file.path, file]));
  const now = new Map(after.files.map(file => [file.path, file]));
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths.flatMap(path => fileChanges(path, old.get(path), now.get(path)));
}

function fileChanges(path: string, old: LockedFile | undefined, now: LockedFile | undefined): readonly Change[] {
  if (!now) return [{ path, what: 'missing-file', words: `${KIND[old!.kind]} that agents read or ran is gone` }];
  if (!old) {
    return [{ path, what: 'new-file', words: `a new ${KIND[now.kind]}` }, ...itemChanges(path, [], now.items)];
  }
  if (old.link !== now.link) {
    const was = old.link ?? 'a file of its own';
    return [{ path, what: 'changed', words: 'leads somewhere else', was, is: now.link ?? 'a file of its own' }];
  }
  const items = itemChanges(path, old.items, now.items);
  if (old.sha256 === now.sha256 || items.length > 0) return items;
  const words =
    now.kind === 'instructions'
      ? 'the text of the instructions changed'
      : now.items.some(item => item.verb === 'runs' && item.text === '')
        ? 'the script changed'
        : 'changed, but not in what it runs, reaches, allows or sets';
  return [{ path, what: 'changed-text', words }];
}

const KIND: Readonly<Record<LockedFile['kind'], string>> = {
  instructions: 'file of instructions',
  settings: 'file of settings or a script',
  manifest: 'manifest',
};

function itemChanges(path: string, before: readonly LockedItem[], after: readonly LockedItem[]): readonly Change[] {
  const gone = without(before, after);
  const added = without(after, before);
  const changes: Change[] = [];
  for (const item of added) {
    const at = gone.findIndex(other => nameOf(other) === nameOf(item));
    const known = at >= 0 && count(added, item) === 1 && count(gone, item) === 1;
    if (known) {
      const [old] = gone.splice(at, 1);
      changes.push({
        path,
        what: 'changed',
        words: OTHER[item.verb],
        label: item.label,
        was: old!.text,
        is: item.text,
      });
    } else changes.push({ path, what: 'new', words: NEW[item.verb], label: item.label, is: item.text });
  }
  return [
    ...changes,
    ...gone.map((item): Change => ({ path, what: 'gone', words: GONE[item.verb], label: item.label, was: item.text })),
  ];
}

/** Items of `all` that `others` lacks, counting doubles. */
function without(all: readonly LockedItem[], others: readonly LockedItem[]): LockedItem[] {
  const counts = new Map<string, number>();
  for (const item of others) counts.set(idOf(item), (counts.get(idOf(item)) ?? 0) + 1);
  return all.filter(item => {
    const left = counts.get(idOf(item)) ?? 0;
    counts.set(idOf(item), left - 1);
    return left <= 0;
  });
}

function count(items: readonly LockedItem[], item: LockedItem): number {
  return items.filter(other => nameOf(other) === nameOf(item)).length;
}

function nameOf({ verb, key, label }: LockedItem): string {
  return `${verb}\0${key}\0${label}`;
}

function idOf(item: LockedItem): string {
  return `${nameOf(item)}\0${item.text}`;
}

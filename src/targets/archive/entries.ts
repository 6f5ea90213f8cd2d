// Entries of an archive as entries of a target. Some are worth a word: two of one name, of which programs take the first or
// the last; names that pass through a link; links that lead out.
import type { Notice } from '../../model/report.ts';
import { specialFile } from '../bytes.ts';
import { notFollowed } from '../entry.ts';
import { foldersOf, leadsWithin, type Names } from '../names-within.ts';
import { type Entry, READ_LIMIT } from '../target.ts';
import type { Kept } from './collect.ts';
import type { Spool } from './spool.ts';

export interface EntryOptions {
  readonly spool: Spool;
  readonly agentFile: (path: string) => boolean;
  readonly tell: (message: string, incomplete: boolean, path: string) => void;
  readonly notices: Notice[];
}

export function entriesOf(kept: readonly Kept[], options: EntryOptions): readonly Entry[] {
  const { tell } = options;
  const byPath = new Map<string, Kept>();
  const twice = new Set<string>();
  for (const one of kept) {
    if (byPath.has(one.path)) twice.add(one.path);
    byPath.set(one.path, one);
  }
  for (const path of twice)
    tell('Two entries have this name: programs disagree which one counts, so both were read.', false, path);
  const folders = foldersOf(byPath.keys());
  const names: Names = {
    linkAt: path => {
      const one = byPath.get(path);
      return one?.kind === 'link' ? one.link : undefined;
    },
    has: path => byPath.has(path),
    hasFolder: path => folders.has(path),
  };
  for (const { path, kind } of byPath.values()) {
    if (kind === 'link' && folders.has(path)) {
      tell('Entries are unpacked through this link, to where it leads.', !inside(path, names), path);
    }
  }
  return kept.map(one => entryOf(one, byPath, names, options));
}

function inside(path: string, names: Names): boolean {
  return leadsWithin(path, names.linkAt(path) ?? '', names).leads === 'inside';
}

function entryOf(one: Kept, byPath: ReadonlyMap<string, Kept>, names: Names, options: EntryOptions): Entry {
  const { path, kind } = one;
  if (kind === 'link') return linkEntry(one, byPath, names, options);
  if (kind === 'hard-link') {
    const to = byPath.get(one.link ?? '');
    if (to?.kind === 'file') return fileEntry(path, to, options.spool);
    options.tell(
      'A hard link to what is not in the archive: whoever unpacks it may reach one of their own files.',
      true,
      path,
    );
  }
  if (kind !== 'file') return { path, kind: 'special', size: 0, read: () => specialFile(path) };
  return fileEntry(path, one, options.spool);
}

function fileEntry(path: string, { at, length, size }: Kept, spool: Spool): Entry {
  return { path, kind: 'file', size, read: () => spool.read(at, Math.min(length, READ_LIMIT)) };
}

function linkEntry(one: Kept, byPath: ReadonlyMap<string, Kept>, names: Names, options: EntryOptions): Entry {
  const { path, link = '' } = one;
  const { leads, to } = leadsWithin(path, link, names);
  if (leads !== 'inside') options.notices.push(notFollowed(path, leads, options.agentFile(path)));
  const found = to === undefined ? undefined : byPath.get(to);
  return {
    path,
    kind: 'link',
    size: 0,
    link,
    leads,
    ...(to === undefined ? {} : { to }),
    read: () =>
      found?.kind === 'file'
        ? options.spool.read(found.at, Math.min(found.length, READ_LIMIT))
        : notFollowed(path, leads),
  };
}

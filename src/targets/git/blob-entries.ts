// Files of a listing as entries. Links are followed by their text alone, inside the listing; submodules are named and not
// entered, for they are repositories of their own.
import type { Notice } from '../../model/report.ts';
import { notFollowed } from '../entry.ts';
import { foldersOf, leadsWithin, type Names } from '../names-within.ts';
import type { Entry } from '../target.ts';
import type { Blob, Listing } from './lists.ts';
import type { Objects } from './objects.ts';

export interface BlobEntryOptions {
  readonly listing: Listing;
  readonly objects: Objects;
  /** Files that an agent takes up by itself: a link from there that leaves the repository matters. */
  readonly agentFile: (path: string) => boolean;
  readonly notices: Notice[];
}

/** The paths themselves, and what links among them lead to. Sorted as given. */
export function* blobEntries(paths: readonly string[], options: BlobEntryOptions): Generator<Entry> {
  const { listing, notices } = options;
  const offered = new Set(paths);
  const names = namesOf(options);
  const waiting = [...paths];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const blob = listing.get(path);
    if (!blob) continue;
    if (blob.kind === 'submodule') notices.push(submodule(path));
    else if (blob.kind === 'file') yield fileEntry(path, blob, options.objects);
    else {
      const entry = linkEntry(path, blob, options, names);
      if (entry.leads !== 'inside') notices.push(notFollowed(path, entry.leads!, options.agentFile(path)));
      else if (entry.to !== undefined && !offered.has(entry.to) && listing.has(entry.to)) {
        offered.add(entry.to);
        waiting.push(entry.to);
      }
      yield entry;
    }
  }
}

export function submodule(path: string): Notice {
  const message = 'A submodule: a repository of its own, not entered (name its folder to scan it).';
  return { kind: 'submodule', path, message, incomplete: false };
}

export function fileEntry(path: string, { id }: Blob, objects: Objects, as?: string): Entry {
  return {
    path,
    kind: 'file',
    get size() {
      return objects.size(id) ?? 0;
    },
    read: () => objects.read(id) ?? missing(path),
    ...(as !== undefined && { as }),
  };
}

export function missing(path: string): Notice {
  const message = 'Its content is not in this clone, and was not fetched.';
  return { kind: 'missing', path, message, incomplete: true };
}

function linkEntry(path: string, { id }: Blob, { listing, objects }: BlobEntryOptions, names: Names): Entry {
  const text = textOf(objects.read(id));
  const { leads, to } = leadsWithin(path, text, names);
  const blob = to === undefined ? undefined : listing.get(to);
  return {
    path,
    kind: 'link',
    size: 0,
    link: text,
    leads,
    ...(to !== undefined && { to }),
    read: () => (blob?.kind === 'file' ? (objects.read(blob.id) ?? missing(path)) : notFollowed(path, leads)),
  };
}

function namesOf({ listing, objects }: BlobEntryOptions): Names {
  let folders: ReadonlySet<string> | undefined;
  return {
    linkAt(path) {
      const blob = listing.get(path);
      return blob?.kind === 'link' ? textOf(objects.read(blob.id)) : undefined;
    },
    has: path => listing.has(path),
    hasFolder(path) {
      folders ??= foldersOf(listing.keys());
      return folders.has(path);
    },
  };
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes).subarray(0, 4096).toString('utf8');
}

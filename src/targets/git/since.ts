// The files of a working tree that differ from a commit, those that git does not know yet included. Each is compared by its
// content: asking git would run the filters that the repository names, and its cache can be made to lie.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Notice } from '../../model/report.ts';
import { bytesReader } from '../bytes.ts';
import { folderTarget } from '../folder.ts';
import type { FolderOptions } from '../sieve.ts';
import type { ChangeTarget, Entry } from '../target.ts';
import { submodule } from './blob-entries.ts';
import { bytesOf } from './changed.ts';
import { type Blob, indexListing, type Listing } from './lists.ts';
import { objectsOf } from './objects.ts';
import type { Repository } from './repository.ts';

/** `before`: the tree to compare with. */
export function sinceTarget(
  repository: Repository & { readonly top: string },
  before: Listing,
  options: FolderOptions,
  told: readonly Notice[] = [],
): ChangeTarget {
  const { top } = repository;
  const folder = folderTarget(top, options);
  const more: Notice[] = [];
  const inner = new Set(submodules(before).concat(submodules(indexListing(repository.git) ?? new Map())));
  const objects = objectsOf(repository, []);
  const read = bytesReader();
  return {
    name: options.name,
    get notices() {
      return [...told, ...folder.notices, ...more];
    },
    *entries() {
      more.length = 0;
      const named = new Set<string>();
      for (const entry of folder.entries()) {
        const around = submoduleOf(entry.path, inner);
        if (around === undefined) {
          if (!isInGitFolder(entry.path) && !unchanged(entry, before.get(entry.path))) yield entry;
        } else if (!named.has(around)) {
          named.add(around);
          more.push(submodule(around));
        }
      }
    },
    versions(path) {
      const found = read(join(top, path), path);
      if (!('bytes' in found)) return undefined;
      const was = bytesOf(before.get(path), objects);
      return { now: Uint8Array.from(found.bytes), ...(was && { before: was }) };
    },
  };
}

function submodules(listing: Listing): readonly string[] {
  return [...listing].filter(([, { kind }]) => kind === 'submodule').map(([path]) => path);
}

function submoduleOf(path: string, inner: ReadonlySet<string>): string | undefined {
  if (inner.size === 0) return undefined;
  for (let i = path.indexOf('/'); i > 0; i = path.indexOf('/', i + 1)) {
    if (inner.has(path.slice(0, i))) return path.slice(0, i);
  }
  return undefined;
}

function isInGitFolder(path: string): boolean {
  return path === '.git' || path.startsWith('.git/') || path.endsWith('/.git') || path.includes('/.git/');
}

function unchanged(entry: Entry, was: Blob | undefined): boolean {
  if (was === undefined || entry.kind === 'special') return false;
  if (entry.kind === 'link') return was.kind === 'link' && idOf(Buffer.from(entry.link ?? ''), was.id) === was.id;
  if (was.kind !== 'file') return false;
  const bytes = entry.read();
  return bytes instanceof Uint8Array && bytes.length >= entry.size && idOf(bytes, was.id) === was.id;
}

/** Id that git gives these bytes; `like` is an id of the same repository, whose length tells the hash. */
function idOf(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

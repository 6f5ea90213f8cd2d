// The files in which one listing differs from an earlier one: what is staged against the last commit, or one commit
// against another. Renames are not looked for: a file under a new name is a new file, for its name decides who loads it.
import type { Notice } from '../../model/report.ts';
import type { ChangeTarget, Entry } from '../target.ts';
import { blobEntries } from './blob-entries.ts';
import { type Blob, type Listing, sameBlob } from './lists.ts';
import { type Objects, objectsOf } from './objects.ts';
import type { Repository } from './repository.ts';

/** What to offer of a repository. */
export interface GitOptions {
  /** The target as the user typed it. */
  readonly name: string;
  /** Files that an agent takes up by itself. */
  readonly agentFile: (path: string) => boolean;
  /** What the user's globs and paths let through. */
  readonly keep?: (path: string) => boolean;
}

/** `before`: empty for a repository without a commit. */
export function changedTarget(
  repository: Repository,
  { before, now }: { readonly before: Listing; readonly now: Listing },
  { name, agentFile, keep = () => true }: GitOptions,
  told: readonly Notice[] = [],
): ChangeTarget {
  const notices: Notice[] = [];
  const paths = [...now.keys()].filter(path => !sameBlob(now.get(path), before.get(path)) && keep(path)).sort(compare);
  const objects = objectsOf(repository, idsOf(paths, now));
  const alone = objectsOf(repository, []);
  return {
    name,
    notices,
    *entries(): Iterable<Entry> {
      notices.length = 0;
      notices.push(...told);
      yield* blobEntries(paths, { listing: now, objects, agentFile, notices });
    },
    versions(path) {
      const bytes = bytesOf(now.get(path), alone);
      const was = bytesOf(before.get(path), alone);
      return bytes && { now: bytes, ...(was && { before: was }) };
    },
  };
}

export function bytesOf(blob: Blob | undefined, objects: Objects): Uint8Array | undefined {
  return blob?.kind === 'file' ? objects.read(blob.id) : undefined;
}

function idsOf(paths: readonly string[], listing: Listing): readonly string[] {
  return paths.flatMap(path => {
    const blob = listing.get(path);
    return blob && blob.kind !== 'submodule' ? [blob.id] : [];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

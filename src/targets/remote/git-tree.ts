// The files of one commit as a target, read from a repository's objects. What a checkout would do is never done, so large-file
// pointers stay pointers and submodules stay outside; both are told.
import type { Notice } from '../../model/report.ts';
import { blobEntries } from '../git/blob-entries.ts';
import { cutTreeListing } from '../git/lists.ts';
import { objectsOf } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { leftOut } from '../left-out.ts';
import type { Entry, Target } from '../target.ts';

export interface TreeOptions {
  /** As the user typed it. */
  readonly name: string;
  readonly agentFile: (path: string) => boolean;
  readonly keep?: (path: string) => boolean;
}

/** Files of one commit, and bytes of their list: a few small trees that hold each other can make a list without end. */
const MOST = 200_000;
const MOST_LIST = 48 * 1024 * 1024;

/** `id`: of a commit or tree. */
export function treeTarget(
  repository: Repository,
  id: string,
  { name, agentFile, keep = () => true }: TreeOptions,
): Target {
  const notices: Notice[] = [];
  const listed = cutTreeListing(repository.git, id, MOST_LIST);
  return {
    name,
    notices,
    *entries() {
      notices.length = 0;
      if (!listed) {
        notices.push({ kind: 'unreadable', message: 'git cannot read this commit.', incomplete: true });
        return;
      }
      const { listing, cut } = listed;
      const all = [...listing.keys()].filter(keep).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const paths = all.slice(0, MOST);
      if (all.length < listing.size) notices.push(leftOut(listing.size - all.length));
      if (cut || paths.length < all.length) {
        const message = `Too many files: only the first ${paths.length} were scanned.`;
        notices.push({ kind: 'too-many', message, incomplete: true });
      }
      const plan = paths.flatMap(path => {
        const blob = listing.get(path)!;
        return blob.kind === 'submodule' ? [] : [blob.id];
      });
      const objects = objectsOf(repository, plan);
      for (const entry of blobEntries(paths, { listing, objects, agentFile, notices })) {
        yield entry.kind === 'file' ? pointed(entry, agentFile, notices) : entry;
      }
    },
  };
}

const POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** A file whose content is kept elsewhere: git-lfs puts it in place at checkout. */
function pointed(entry: Entry, agentFile: (path: string) => boolean, notices: Notice[]): Entry {
  let told = false;
  return {
    path: entry.path,
    kind: entry.kind,
    get size() {
      return entry.size;
    },
    read() {
      const found = entry.read();
      const pointer =
        found instanceof Uint8Array && found.length < 1024 && POINTER.equals(found.subarray(0, POINTER.length));
      if (pointer && !told) {
        told = true;
        const message = 'Its content is kept by Git LFS and was not fetched: a checkout puts it in place.';
        notices.push({ kind: 'missing', path: entry.path, message, incomplete: agentFile(entry.path) });
      }
      return found;
    },
  };
}

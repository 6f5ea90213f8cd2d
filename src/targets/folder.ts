// A tree on disk. The walk is synchronous and by hand: links are never followed, `.git` gives only what makes git run
// commands, and what git ignores is left out only if it is neither tracked nor an agent file, for .gitignore is written
// by whoever wrote the repository.
import { join } from 'node:path';
import type { Notice } from '../model/report.ts';
import { bytesReader, unreadable } from './bytes.ts';
import { checkoutTop, openCheckout, pathInCheckout } from './checkout.ts';
import { fileEntry, linkEntry, notFollowed, specialEntry } from './entry.ts';
import { ignoreBudget } from './gitignore.ts';
import { type Item, listing } from './listing.ts';
import { type FolderOptions, sieve } from './sieve.ts';
import { GIT_FOLDER_FILES } from './skip.ts';
import type { Entry, Target } from './target.ts';

/** More entries than any honest repository has. */
const MOST_ENTRIES = 2_000_000;

/** `root` is absolute. */
export function folderTarget(root: string, options: FolderOptions): Target {
  const notices: Notice[] = [];
  return {
    name: options.name,
    notices,
    *entries() {
      notices.length = 0;
      yield* walk(root, options, notices);
    },
  };
}

interface Frame {
  /** '' or `a/b/`. */
  readonly prefix: string;
  readonly items: readonly Item[];
  next: number;
}

function* walk(root: string, options: FolderOptions, notices: Notice[]): Generator<Entry> {
  const read = bytesReader(true);
  const steps = ignoreBudget();
  const chosen = sieve(options, notices);
  const stack: Frame[] = [];
  let count = 0;

  const enter = (path: string) => {
    const items = list(join(root, path), path, notices);
    const nested = items.some(item => item.name === '.git' && item.kind !== 'link');
    const top = path === '' ? checkoutTop(root) : nested ? join(root, path) : undefined;
    const checkout = top === undefined ? undefined : openCheckout(top, path, read, steps);
    if (top !== undefined && checkout) chosen.enter(path, checkout, pathInCheckout(top, join(root, path)));
    stack.push({ prefix: path === '' ? '' : `${path}/`, items, next: 0 });
  };

  enter('');
  while (stack.length > 0) {
    const frame = stack.at(-1)!;
    const item = frame.items[frame.next++];
    if (item === undefined) {
      chosen.leave(frame.prefix);
      stack.pop();
      continue;
    }
    const path = frame.prefix + item.name;
    if (item.kind === 'folder') {
      if (item.name === '.git') yield* gitFolderEntries(root, path, read);
      else if (chosen.folder(path, item.name)) enter(path);
      continue;
    }
    if (!chosen.file(path)) continue;
    if (++count > MOST_ENTRIES) {
      notices.push({
        kind: 'too-many',
        message: `More than ${MOST_ENTRIES} files: the rest was not scanned.`,
        incomplete: true,
      });
      break;
    }
    if (item.kind === 'file') yield fileEntry(root, path, read);
    else if (item.kind === 'link') {
      const entry = linkEntry(root, path, read);
      if (entry.leads !== 'inside') notices.push(notFollowed(path, entry.leads!, options.agentFile(path)));
      yield entry;
    } else yield specialEntry(path);
  }
  chosen.finish(steps.left <= 0);
}

function list(place: string, path: string, notices: Notice[]): readonly Item[] {
  try {
    return listing(place);
  } catch (error) {
    notices.push(unreadable(path === '' ? '.' : path, error));
    return [];
  }
}

function* gitFolderEntries(root: string, folder: string, read: ReturnType<typeof bytesReader>): Generator<Entry> {
  const expand = (path: string, names: readonly string[]): readonly string[] => {
    const [name, ...rest] = names;
    if (name === undefined) return [];
    const items = list(join(root, path), path, []).filter(item =>
      name === '*' ? !item.name.endsWith('.sample') : item.name === name,
    );
    if (rest.length > 0) {
      return items.filter(item => item.kind === 'folder').flatMap(item => expand(`${path}/${item.name}`, rest));
    }
    return items.filter(item => item.kind === 'file').map(item => `${path}/${item.name}`);
  };
  const paths = GIT_FOLDER_FILES.flatMap(pattern => expand(folder, pattern.split('/')));
  for (const path of paths.sort()) yield fileEntry(root, path, read);
}

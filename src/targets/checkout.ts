// The git checkout a folder belongs to: what is tracked and what is ignored, read from files only. When the index cannot
// be read everything counts as tracked, so that nothing is skipped on its word.
import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Notice } from '../model/report.ts';
import type { Steps } from '../text/wildmatch.ts';
import type { ReadBytes } from './bytes.ts';
import { parseIndex, type TrackedFiles } from './git-index.ts';
import { gitignore } from './gitignore.ts';
import { onDisk } from './names.ts';

export interface Checkout {
  /** Paths are relative to the top of the checkout, forward slashes. */
  tracks(path: string): boolean;
  /** Whether anything below the folder is tracked. */
  tracksBelow(folder: string): boolean;
  ignores(path: string, folder: boolean): boolean;
  readonly notices: readonly Notice[];
}

const LARGEST_INDEX = 256 * 1024 * 1024;
const LARGEST_IGNORE_FILE = 1024 * 1024;

/** Top of the checkout that holds `folder` (absolute), or undefined. */
export function checkoutTop(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (gitFolder(at) !== undefined) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** `shown`: path of the checkout for notices, relative to the scan root. */
export function openCheckout(top: string, shown: string, read: ReadBytes, steps: Steps): Checkout | undefined {
  const place = gitPlace(top, read);
  if (place === undefined) return undefined;
  const tracked = trackedIn(place, read);
  const folders = new Set<string>();
  for (const path of tracked ?? []) {
    for (let i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) {
      const above = path.slice(0, i);
      if (folders.has(above)) break;
      folders.add(above);
    }
  }
  // Entries of a sparse index that stand for all that is below a folder.
  const whole = new Set([...(tracked ?? [])].filter(path => path.endsWith('/')));
  const below = (path: string): boolean => {
    for (let i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) {
      if (whole.has(path.slice(0, i + 1))) return true;
    }
    return false;
  };
  const text = (path: string): string | undefined => {
    const found = read(path, '', LARGEST_IGNORE_FILE);
    return 'bytes' in found ? Buffer.from(found.bytes).toString('latin1') : undefined;
  };
  return {
    tracks: path => tracked === undefined || tracked.has(path) || (whole.size > 0 && below(path)),
    tracksBelow: path =>
      tracked === undefined || path === '' || folders.has(path) || (whole.size > 0 && below(`${path}/`)),
    ignores: gitignore(path => text(join(top, path, '.gitignore')), text(join(place, 'info', 'exclude')) ?? '', steps),
    notices: tracked ? [] : [unknownIndex(shown)],
  };
}

/** Absolute folder of the data of the checkout at `top`, or undefined. */
export function gitPlace(top: string, read: ReadBytes): string | undefined {
  const folder = gitFolder(top);
  if (folder === undefined) return undefined;
  return folder === 'file' ? linkedFolder(top, read) : join(top, '.git');
}

function gitFolder(top: string): 'folder' | 'file' | undefined {
  try {
    const stat = lstatSync(onDisk(join(top, '.git')), { throwIfNoEntry: false });
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** The folder a `.git` file names. A network path is refused: looking at it would open a connection. */
function linkedFolder(top: string, read: ReadBytes): string | undefined {
  const found = read(join(top, '.git'), '', 4096);
  if (!('bytes' in found)) return undefined;
  const named = /^gitdir: ([^\r\n\0]+)/.exec(Buffer.from(found.bytes).toString('utf8'))?.[1];
  if (!named || /^[\\/]{2}/.test(named)) return undefined;
  return resolve(top, named.trimEnd());
}

/** Undefined when there is an index and it cannot be read. */
function trackedIn(place: string, read: ReadBytes): ReadonlySet<string> | undefined {
  let names: string[];
  try {
    names = readdirSync(place);
  } catch {
    return new Set();
  }
  if (!names.includes('index')) return new Set();
  const index = trackedFiles(join(place, 'index'), read);
  if (!index) return undefined;
  if (index.shared === undefined) return new Set(index.paths);
  const shared = trackedFiles(join(place, `sharedindex.${index.shared}`), read);
  return shared && new Set([...shared.paths, ...index.paths]);
}

function trackedFiles(path: string, read: ReadBytes): TrackedFiles | undefined {
  const found = read(path, '', LARGEST_INDEX);
  return 'bytes' in found
    ? parseIndex(Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.length))
    : undefined;
}

function unknownIndex(path: string): Notice {
  return {
    kind: 'unreadable',
    path: path === '' ? '.git/index' : `${path}/.git/index`,
    message: 'The list of tracked files could not be read: every file was scanned, ignored or not.',
    incomplete: false,
  };
}

/** Path of `folder` inside the checkout at `top`, forward slashes, '' for the top itself. */
export function pathInCheckout(top: string, folder: string): string {
  return relative(top, folder).split(sep).join('/');
}

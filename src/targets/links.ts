// Where a symbolic link leads, found name by name with lstat and readlink only, so that nothing outside the root is ever
// touched (a link into an automounted share would otherwise open a connection).
import { lstatSync, readlinkSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { nameOf, onDisk } from './names.ts';
import type { Leads } from './target.ts';

/** As many links as Linux follows in one path. */
const MOST_LINKS = 40;

export interface Followed {
  readonly leads: Leads;
  /** Relative to the root, forward slashes, free of links; present when `leads` is `inside`. */
  readonly to?: string;
  /** True when the link leads to a regular file. */
  readonly file?: boolean;
}

/** The text of a link, or undefined when it cannot be read. */
export function linkText(path: string): string | undefined {
  try {
    return nameOf(readlinkSync(onDisk(path), { encoding: 'buffer' }));
  } catch {
    return undefined;
  }
}

/** `root` is absolute, `path` relative to it with forward slashes. */
export function follow(root: string, path: string): Followed {
  let waiting = path.split('/');
  let done: string[] = [];
  let links = 0;
  let file = false;
  while (waiting.length > 0) {
    const name = waiting.shift()!;
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (done.length === 0) return { leads: 'outside' };
      done.pop();
      continue;
    }
    const here = join(root, ...done, name);
    let stat: { isSymbolicLink(): boolean; isFile(): boolean };
    try {
      stat = lstatSync(onDisk(here));
    } catch {
      return { leads: 'nowhere' };
    }
    file = stat.isFile();
    if (!stat.isSymbolicLink()) {
      done.push(name);
      continue;
    }
    if (++links > MOST_LINKS) return { leads: 'loop' };
    const text = linkText(here);
    if (text === undefined) return { leads: 'nowhere' };
    if (isAbsolute(text)) {
      const inner = relative(root, text);
      if (inner.startsWith('..') || isAbsolute(inner)) return { leads: 'outside' };
      done = [];
      waiting = [...inner.split(sep), ...waiting];
    } else {
      waiting = [...text.split(/[/\\]/u.test(sep) && sep === '\\' ? /[/\\]/ : '/'), ...waiting];
    }
  }
  return { leads: 'inside', to: done.join('/'), file };
}

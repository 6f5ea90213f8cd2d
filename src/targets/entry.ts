// Makes the entry for one path: its size is looked up only when asked for, its bytes only when read.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../model/report.ts';
import { type ReadBytes, specialFile } from './bytes.ts';
import { follow, linkText } from './links.ts';
import { onDisk } from './names.ts';
import type { Entry, Leads } from './target.ts';

export function fileEntry(place: string, path: string, readBytes: ReadBytes): Entry {
  let size: number | undefined;
  return {
    path,
    kind: 'file',
    place,
    get size() {
      size ??= sizeOf(place);
      return size;
    },
    read() {
      const found = readBytes(place, path);
      if (!('bytes' in found)) return found;
      size = found.size;
      return found.bytes;
    },
  };
}

export function specialEntry(path: string): Entry {
  return { path, kind: 'special', size: 0, read: () => specialFile(path) };
}

/** `root` is absolute; `path` relative to it. */
export function linkEntry(root: string, path: string, readBytes: ReadBytes): Entry {
  const { leads, to, file } = follow(root, path);
  return {
    path,
    kind: 'link',
    size: 0,
    link: linkText(join(root, path)) ?? '',
    leads,
    ...(to !== undefined && { to }),
    read() {
      if (to === undefined || !file) return notFollowed(path, leads);
      const found = readBytes(join(root, to), path);
      return 'bytes' in found ? found.bytes : found;
    },
  };
}

const LINK_MESSAGES: Readonly<Record<Leads, string>> = {
  inside: 'A link to a folder: scanned where it stands, not through the link.',
  outside: 'A link that leaves the scanned folder: not followed.',
  nowhere: 'A link that leads nowhere.',
  loop: 'A link that leads back to itself.',
};

/** `matters`: an agent would load what stands behind the link. */
export function notFollowed(path: string, leads: Leads, matters = false): Notice {
  return {
    kind: leads === 'loop' ? 'link-loop' : 'link',
    path,
    message: LINK_MESSAGES[leads],
    incomplete: matters && leads === 'outside',
  };
}

function sizeOf(place: string): number {
  try {
    return lstatSync(onDisk(place)).size;
  } catch {
    return 0;
  }
}

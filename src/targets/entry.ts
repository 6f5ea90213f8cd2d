// Makes the entry for one path: its size is looked up only when asked for, its bytes only when read.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../model/report.ts';
import { type ReadBytes, specialFile } from './bytes.ts';
import { follow, linkText } from './links.ts';
import { onDisk } from './names.ts';
import type { Entry, Leads } from './target.ts';

/** `at`: where it lies below `root`, when that is not its path. */
export function fileEntry(root: string, path: string, readBytes: ReadBytes, at?: string): Entry {
  return new FileEntry(root, path, readBytes, at);
}

/** A class, since a large tree holds these by the hundred thousand: a record with functions takes ten times the memory. */
class FileEntry implements Entry {
  readonly kind = 'file';
  #size: number | undefined;
  readonly #root: string;
  readonly #at: string | undefined;
  readonly #readBytes: ReadBytes;
  readonly path: string;

  constructor(root: string, path: string, readBytes: ReadBytes, at: string | undefined) {
    this.path = path;
    this.#root = root;
    this.#at = at;
    this.#readBytes = readBytes;
  }

  get place(): string {
    return join(this.#root, this.#at ?? this.path);
  }

  get size(): number {
    this.#size ??= sizeOf(this.place);
    return this.#size;
  }

  read(): Uint8Array | Notice {
    const found = this.#readBytes(this.place, this.path);
    if (!('bytes' in found)) return found;
    this.#size = found.size;
    return found.bytes;
  }
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

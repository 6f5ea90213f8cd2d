// A single file named by the user, as pre-commit does. It is read whatever git or skip.ts say of it, and through a link
// as long as that stays inside the root.
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../model/report.ts';
import { bytesReader, specialFile, unreadable } from './bytes.ts';
import { fileEntry, linkEntry, notFollowed, specialEntry } from './entry.ts';
import { onDisk } from './names.ts';
import type { Entry, Target } from './target.ts';

/** `root` is absolute; `path` relative to it with forward slashes; `name` the file as the user typed it. */
export function fileTarget(root: string, path: string, name: string): Target {
  const notices: Notice[] = [];
  return {
    name,
    notices,
    entries() {
      notices.length = 0;
      const read = bytesReader(true);
      const stat = statOf(join(root, path));
      if (!('isFile' in stat)) {
        notices.push(unreadable(path, stat.error));
        return [];
      }
      if (stat.isFile()) return [fileEntry(root, path, read)];
      if (!stat.isSymbolicLink()) {
        return [{ ...specialEntry(path), read: () => ({ ...specialFile(path), incomplete: true }) }];
      }
      const entry = linkEntry(root, path, read);
      const file = linkedFile(root, entry, read);
      if (!file) notices.push({ ...notFollowed(path, entry.leads!), incomplete: true });
      return [file ?? entry];
    },
  };
}

function linkedFile(root: string, entry: Entry, read: ReturnType<typeof bytesReader>): Entry | undefined {
  if (entry.to === undefined) return undefined;
  const stat = statOf(join(root, entry.to));
  return 'isFile' in stat && stat.isFile() ? fileEntry(root, entry.path, read, entry.to) : undefined;
}

function statOf(place: string): Stats | { readonly error: unknown } {
  try {
    return lstatSync(onDisk(place));
  } catch (error) {
    return { error };
  }
}

// Single files named by the user, as pre-commit does. A named file is read whatever git or skip.ts say of it.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../model/report.ts';
import { bytesReader } from './bytes.ts';
import { fileEntry, linkEntry, notFollowed, specialEntry } from './entry.ts';
import { onDisk } from './names.ts';
import type { Target } from './target.ts';

export interface FileOptions {
  /** The file as the user typed it. */
  readonly name: string;
  readonly agentFile: (path: string) => boolean;
}

/** `root` is absolute; `path` relative to it with forward slashes. */
export function fileTarget(root: string, path: string, options: FileOptions): Target {
  const notices: Notice[] = [];
  return {
    name: options.name,
    notices,
    *entries() {
      notices.length = 0;
      const place = join(root, path);
      const stat = lstatSync(onDisk(place), { throwIfNoEntry: false });
      const read = bytesReader();
      if (!stat) {
        notices.push({ kind: 'missing', path, message: 'No such file any more.', incomplete: true });
      } else if (stat.isSymbolicLink()) {
        const entry = linkEntry(root, path, read);
        if (entry.leads !== 'inside') notices.push(notFollowed(path, entry.leads!, options.agentFile(path)));
        yield entry;
      } else if (stat.isFile()) yield fileEntry(place, path, read);
      else yield specialEntry(path);
    },
  };
}

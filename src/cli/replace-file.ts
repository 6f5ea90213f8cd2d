// Puts new bytes in the place of a file: all of them or none, in a draft beside it that is renamed over it. The file keeps
// its mode and owner. What is no plain file inside the folder that was named is not touched.
import { chmodSync, chownSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative } from 'node:path';
import { onDisk } from '../targets/names.ts';
import { writeThroughDraft } from './draft.ts';

/** Undefined when it was written; else why it was not, in our own words. `root` and `place` are absolute. */
export function replaceFile(root: string, place: string, before: Uint8Array, after: Uint8Array): string | undefined {
  try {
    const stat = lstatSync(onDisk(place));
    if (!stat.isFile()) return 'it is no plain file';
    if (stat.nlink > 1) return 'it has other names on this disk (hard links)';
    const inside = relative(realpathSync(root), realpathSync(onDisk(dirname(place)), 'utf8'));
    if (inside.startsWith('..') || isAbsolute(inside)) return 'a link leads out of the folder that was named';
    if (!readFileSync(onDisk(place)).equals(before)) return 'it has changed since it was read';
    writeThroughDraft(place, after, {
      mode: 0o600,
      finish: draft => {
        keepOwner(draft, stat.uid, stat.gid);
        chmodSync(onDisk(draft), stat.mode & 0o7777);
      },
    });
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return `the system refused (${code.replace(/\W/g, '')})`;
  }
}

/** Only the superuser may give files away; everybody else owns the draft already, or loses nothing but the group. */
function keepOwner(place: string, user: number, group: number): void {
  try {
    chownSync(onDisk(place), user, group);
  } catch {
    // The rename goes on: content and mode are what was promised.
  }
}

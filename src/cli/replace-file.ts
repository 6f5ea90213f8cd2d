// Puts new bytes in the place of a file: all of them or none, in a draft beside it that is renamed over it. The file keeps
// its mode and owner. What is no plain file inside the folder that was named is not touched.
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { onDisk } from '../targets/names.ts';
import { undoLater } from './interrupt.ts';

/** Undefined when it was written; else why it was not, in our own words. `root` and `place` are absolute. */
export function replaceFile(root: string, place: string, before: Uint8Array, after: Uint8Array): string | undefined {
  let draft = '';
  const discard = undoLater(() => draft !== '' && rmSync(onDisk(draft), { force: true }));
  try {
    const stat = lstatSync(onDisk(place));
    if (!stat.isFile()) return 'it is no plain file';
    if (stat.nlink > 1) return 'it has other names on this disk (hard links)';
    const inside = relative(realpathSync(root), realpathSync(onDisk(dirname(place)), 'utf8'));
    if (inside.startsWith('..') || isAbsolute(inside)) return 'a link leads out of the folder that was named';
    if (!readFileSync(onDisk(place)).equals(before)) return 'it has changed since it was read';
    draft = join(dirname(place), `.${basename(place).slice(0, 100)}.${process.pid}.tmp`);
    const file = openSync(onDisk(draft), 'wx', 0o600);
    try {
      for (let done = 0; done < after.length; ) done += writeSync(file, after, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    keepOwner(draft, stat.uid, stat.gid);
    chmodSync(onDisk(draft), stat.mode & 0o7777);
    renameSync(onDisk(draft), onDisk(place));
    draft = '';
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return `the system refused (${code.replace(/\W/g, '')})`;
  } finally {
    discard();
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

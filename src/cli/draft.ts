// New bytes for a place in a folder: all of them or none, in a draft beside it that is renamed over it. A link at that place is
// replaced and never written through; what Ctrl-C leaves behind is the old file and no draft.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onDisk } from '../targets/names.ts';
import { undoLater } from './interrupt.ts';

export interface DraftOptions {
  /** Rights of the draft, of which the umask takes away; those of any new file unless said otherwise. */
  readonly mode?: number;
  /** Called with the path of the draft before it takes the place. */
  readonly finish?: (draft: string) => void;
}

/** @throws what the file system says when it refuses, a draft of the same name included; then nothing has changed. */
export function writeThroughDraft(place: string, bytes: Uint8Array, options: DraftOptions = {}): void {
  const draft = join(dirname(place), `.${basename(place).slice(0, 100)}.${process.pid}.tmp`);
  let made = false;
  const discard = undoLater(() => made && rmSync(onDisk(draft), { force: true }));
  try {
    const file = openSync(onDisk(draft), 'wx', options.mode ?? 0o666);
    made = true;
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    options.finish?.(draft);
    renameSync(onDisk(draft), onDisk(place));
    made = false;
  } finally {
    discard();
  }
}

// A private temporary folder. Whoever makes one removes it, also at Ctrl-C; what a process left behind that was killed is
// removed the next time one is made.
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TempFolder {
  /** Absolute. Made when first asked for; nobody else can read it. */
  path(): string;
  remove(): void;
}

export function tempFolder(): TempFolder {
  let made: string | undefined;
  return {
    path() {
      if (made === undefined) {
        sweep();
        made = mkdtempSync(join(realpathSync(tmpdir()), `unjack-${process.pid}-`));
      }
      return made;
    },
    remove() {
      if (made !== undefined) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
      made = undefined;
    },
  };
}

/** Removes what processes of ours left behind that were killed. */
function sweep(): void {
  try {
    const folder = realpathSync(tmpdir());
    for (const name of readdirSync(folder)) {
      const pid = Number(/^unjack-(\d{1,10})-\w{6}$/.exec(name)?.[1]);
      if (!(pid > 0) || isAlive(pid)) continue;
      const path = join(folder, name);
      if (process.getuid && statSync(path).uid !== process.getuid()) continue;
      rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // What cannot be looked at is somebody else's.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

// One line on standard error while a scan takes long, erased at the end. It names no file: a path is text of the tree.
import { undoLater } from './interrupt.ts';

/** Milliseconds before the line is first shown, and between two versions of it. */
const PATIENCE = 500;
const EVERY = 100;

/** How often the scan steps aside so that a signal can be heard, in milliseconds. */
const BREATH = 40;

export interface Progress {
  /** Awaited by the scan after each file. */
  readonly step: (done: number, total: number) => void | Promise<void>;
  readonly end: () => void;
}

/** A terminal. */
export interface ProgressScreen {
  write(text: string): unknown;
}

/** Without a screen nothing is shown. */
export function progress(screen: ProgressScreen | undefined, now: () => number = Date.now): Progress {
  const started = now();
  const visible = process.env.TERM === 'dumb' ? undefined : screen;
  let next = started + PATIENCE;
  let breath = started + BREATH;
  let erase: (() => void) | undefined;
  return {
    step(done, total) {
      const time = now();
      if (visible && time >= next) {
        erase ??= undoLater(() => visible.write('\r\u001b[2K'));
        const rate = Math.round((done * 1000) / Math.max(1, time - started));
        visible.write(`\r\u001b[2KReading file ${done} of ${total} (${rate} files/s) ...`);
        next = time + EVERY;
      }
      if (time < breath) return;
      breath = time + BREATH;
      return new Promise(done => setImmediate(done));
    },
    end() {
      erase?.();
      erase = undefined;
    },
  };
}

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

export interface ProgressScreen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function progress(screen: ProgressScreen, now: () => number = () => performance.now()): Progress {
  const started = now();
  const visible = screen.isTTY === true && process.env.TERM !== 'dumb';
  let next = started + PATIENCE;
  let breath = started + BREATH;
  let erase: (() => void) | undefined;
  return {
    step(done, total) {
      const time = now();
      if (visible && time >= next) {
        erase ??= undoLater(() => screen.write('\r\u001b[2K'));
        screen.write(`\r\u001b[2KReading file ${done} of ${total} ...`);
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

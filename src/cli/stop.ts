// When a scan ends before it is through: --timeout, or Ctrl-C. The report then says so, and how much was left.
import type { Notice } from '../model/report.ts';
import { endEarly, hear } from './interrupt.ts';
import { UsageError } from './usage-error.ts';

export interface Stop {
  /** To be told how far the scan is. */
  readonly step: (done: number, total: number) => void;
  /** As ScanOptions.halt. */
  readonly halt: () => Notice | undefined;
  /** As ScanOptions.onLarge. */
  readonly onLarge: () => void;
  readonly interrupted: () => boolean;
  /** Ctrl-C means the end again. */
  readonly end: () => void;
}

/** `timeout`: seconds, as typed. @throws UsageError when it is no such number. */
export function stopAfter(timeout: string | undefined, now: () => number = Date.now): Stop {
  const seconds = timeout === undefined ? Number.POSITIVE_INFINITY : Number(timeout);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds above 0');
  const deadline = now() + seconds * 1000;
  let pressed = false;
  let deaf = false;
  let left: number | undefined;
  const end = endEarly(() => {
    pressed = true;
  });
  const some = () => (left === undefined ? 'files' : left === 1 ? '1 file' : `${left} files`);
  return {
    step(done, total) {
      left = total - done;
    },
    halt() {
      if (deaf) hear(true);
      deaf = false;
      if (pressed)
        return { kind: 'interrupted', message: `Stopped by the user: ${some()} not scanned.`, incomplete: true };
      if (now() < deadline) return undefined;
      const message = `Stopped after ${seconds} seconds (--timeout): ${some()} not scanned.`;
      return { kind: 'interrupted', message, incomplete: true };
    },
    onLarge() {
      deaf = true;
      hear(false);
    },
    interrupted: () => pressed,
    end,
  };
}

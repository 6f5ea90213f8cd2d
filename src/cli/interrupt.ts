// Work that must be undone when the user presses Ctrl-C. Handlers stand only while there is something to undo: otherwise
// the system ends the program at once, even in the middle of a long file.
import { EXIT } from './exit.ts';

const pending = new Set<() => unknown>();

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

const handlers = Object.entries(SIGNALS).map(([signal, code]) => ({
  signal,
  stop: () => {
    for (const undo of pending) undo();
    process.exit(code);
  },
}));

/** Registers `undo` (synchronous, may run twice) and returns a function that runs and forgets it. Call it before the work. */
export function undoLater(undo: () => unknown): () => void {
  if (pending.size === 0) for (const { signal, stop } of handlers) process.on(signal, stop);
  pending.add(undo);
  return () => {
    undo();
    pending.delete(undo);
    if (pending.size === 0) for (const { signal, stop } of handlers) process.off(signal, stop);
  };
}

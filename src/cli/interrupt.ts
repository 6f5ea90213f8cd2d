// What happens when the user presses Ctrl-C: work that can end early is asked to, so that there is a report of what it did;
// otherwise what must be undone is undone and the program ends. Handlers stand only while there is something of either:
// without them the system ends the program at once, even in the middle of a long file.
import { EXIT } from './exit.ts';

const pending = new Set<() => unknown>();
let early: (() => void) | undefined;

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

const handlers = Object.entries(SIGNALS).map(([signal, code]) => ({
  signal,
  stop: () => {
    if (early && signal === 'SIGINT') {
      early();
      early = undefined;
      return;
    }
    for (const undo of pending) undo();
    process.exit(code);
  },
}));

/** Registers `undo` (synchronous, may run twice) and returns a function that runs and forgets it. Call it before the work. */
export function undoLater(undo: () => unknown): () => void {
  listen();
  pending.add(undo);
  return () => {
    undo();
    pending.delete(undo);
    rest();
  };
}

/** Until the returned function is called, the first Ctrl-C calls `stop` and does nothing else; a second one ends the program. */
export function endEarly(stop: () => void): () => void {
  listen();
  early = stop;
  return () => {
    early = undefined;
    rest();
  };
}

/** Whether Ctrl-C is heard: work that lets no handler run for long leaves it to the system, which ends the program at once. */
export function hear(heard: boolean): void {
  if (!early) return;
  const { signal, stop } = handlers.find(one => one.signal === 'SIGINT')!;
  process.off(signal, stop);
  if (heard) process.on(signal, stop);
}

function listen(): void {
  if (pending.size === 0 && !early) for (const { signal, stop } of handlers) process.on(signal, stop);
}

function rest(): void {
  if (pending.size === 0 && !early) for (const { signal, stop } of handlers) process.off(signal, stop);
}

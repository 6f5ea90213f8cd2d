// Goes through files in order, with helper threads at the other end of the list where that pays. Each file is visited, or
// told to hold nothing, in the same order for any number of threads, so that the report is the same.
import type { Surface } from '../model/surface.ts';
import type { Entry } from '../targets/target.ts';
import type { Nothing } from './board.ts';
import type { Crew, Errand } from './crew.ts';
import type { Threads } from './order.ts';

export interface Steps {
  /** `ahead`: files further on that are done already. */
  readonly visit: (entry: Entry, surface: Surface, ahead: number) => Promise<void>;
  /** In place of a visit: a helper has read the file, and there is nothing in it. */
  readonly empty: (nothing: Nothing, ahead: number) => Promise<void>;
  /** True once the scan is to end: what is left is still visited. */
  readonly halted: () => boolean;
}

/** Milliseconds after which the pace of a scan is known, and between two looks at it. */
const PATIENCE = 150;
const EVERY = 50;

/** Milliseconds of work left from which on helpers pay. */
const WORTH = 300;

/** `errand`: undefined when only this thread can do the work. */
export async function inOrder(
  items: readonly (readonly [Entry, Surface])[],
  threads: Threads,
  errand: Errand | undefined,
  { visit, empty, halted }: Steps,
): Promise<void> {
  let crew: Crew | undefined;
  let due = errand && threads !== 1 ? dueFor(items.length, threads) : undefined;
  try {
    for (const [file, [entry, surface]] of items.entries()) {
      if (due?.(file)) {
        due = undefined;
        crew = (await import('./crew.ts')).hire(items, file, threads, errand!);
      }
      const nothing = crew && (await crew.answer(file, halted));
      if (nothing) await empty(nothing, crew!.ahead());
      else await visit(entry, surface, crew?.ahead() ?? 0);
    }
  } finally {
    await crew?.end(halted());
  }
}

/** Whether it is time to start helpers. */
function dueFor(files: number, threads: Threads): (file: number) => boolean {
  if (threads !== 'auto') return () => true;
  const started = Date.now();
  let next = started + PATIENCE;
  return file => {
    const now = Date.now();
    if (now < next) return false;
    next = now + EVERY;
    return ((now - started) / file) * (files - file) > WORTH;
  };
}

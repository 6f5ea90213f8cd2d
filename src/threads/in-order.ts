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

/** Milliseconds after which the pace of a scan is known, for its code is compiled at first, and between two looks at it. */
const PATIENCE = 500;
const EVERY = 100;

/** `errand`: undefined when only this thread can do the work. */
export async function inOrder(
  items: readonly (readonly [Entry, Surface])[],
  threads: Threads,
  errand: Errand | undefined,
  { visit, empty, halted }: Steps,
): Promise<void> {
  let crew: Crew | undefined;
  let left = errand && threads !== 1 ? leftOf(items.length, threads) : undefined;
  try {
    for (const [file, [entry, surface]] of items.entries()) {
      const time = left?.(file);
      if (time !== undefined) {
        const { hire, worth } = await import('./crew.ts');
        if (time > worth()) {
          left = undefined;
          crew = hire(items, file, threads, errand!);
        }
      }
      const nothing = crew && (await crew.answer(file, halted));
      if (nothing) await empty(nothing, crew!.ahead());
      else await visit(entry, surface, crew?.ahead() ?? 0);
    }
  } finally {
    await crew?.end(halted());
  }
}

/** Milliseconds that the rest will take, when it is time to look; without end when helpers are wanted in any case. */
function leftOf(files: number, threads: Threads): (file: number) => number | undefined {
  if (threads !== 'auto') return () => Number.POSITIVE_INFINITY;
  const started = Date.now();
  let next = started + PATIENCE;
  return file => {
    const now = Date.now();
    if (now < next) return undefined;
    next = now + EVERY;
    return ((now - started) / file) * (files - file);
  };
}

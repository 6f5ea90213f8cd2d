// What threads tell each other: one cell of shared memory for each file. The main thread takes files from the front, the
// others from the back, and of a file they only ever say that there is nothing in it. Everything else is the main thread's,
// so a thread that ends too early costs time and nothing more.

export type Cells = Int32Array;

/** What is known of a file in which nothing was found. */
export interface Nothing {
  readonly bytes: number;
  readonly binary: boolean;
}

const FREE = 0;
const MAIN = 1;
/** The main thread must examine the file. */
const LEFT = 2;
/** Plus the number of the helper that is at it. A file without anything is told by a negative number. */
const HELPER = 16;

/** Behind the cells of the files: how many of them hold nothing, and whether the helpers are to stop. */
const COUNT = 2;
const STOP = 1;

export function cellsFor(files: number): Cells {
  return new Int32Array(new SharedArrayBuffer((files + COUNT) * Int32Array.BYTES_PER_ELEMENT));
}

/** For a file that helpers must not touch, before they start. */
export function keepForMain(cells: Cells, file: number): void {
  cells[file] = LEFT;
}

/** What the main thread does next: examine the file, wait for a helper (by its number), or count it. */
export function taken(cells: Cells, file: number): 'examine' | number | Nothing {
  const was = Atomics.compareExchange(cells, file, FREE, MAIN);
  if (was < 0) return { bytes: -(was + 1) >> 1, binary: (-(was + 1) & 1) === 1 };
  return was >= HELPER ? was - HELPER : 'examine';
}

/** How many files helpers found nothing in. */
export function counted(cells: Cells): number {
  return Atomics.load(cells, cells.length - COUNT);
}

/** Asks the helpers to end with the file they are at. */
export function stop(cells: Cells): void {
  Atomics.store(cells, cells.length - STOP, 1);
}

/** The files that a helper gets, from the back, until it meets the main thread. */
export function* filesFor(cells: Cells, helper: number): Iterable<number> {
  for (let file = cells.length - COUNT - 1; file >= 0; file--) {
    if (Atomics.load(cells, cells.length - STOP) !== 0) return;
    const was = Atomics.compareExchange(cells, file, FREE, HELPER + helper);
    if (was === MAIN) return;
    if (was === FREE) yield file;
  }
}

/** What a helper says of a file that it got. */
export function tell(cells: Cells, file: number, nothing: Nothing | undefined): void {
  if (!nothing) {
    Atomics.store(cells, file, LEFT);
    return;
  }
  Atomics.store(cells, file, -(nothing.bytes * 2 + Number(nothing.binary)) - 1);
  Atomics.add(cells, cells.length - COUNT, 1);
}

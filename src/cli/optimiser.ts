// Short scans run without V8's optimising compiler. Left to itself it takes more of a processor for a few files than all else
// together: loops over bytes look hot to it on the first page, and each keeps it busy for a twentieth of a second, at the
// end of the scan as well. Long scans collect garbage sooner: V8 lets the heap grow to four times of what is alive, which on a
// large tree is more than all it holds. `node:v8` says that flags set late may surprise; these V8 only asks when it wants to
// optimise or has collected.

/** Bytes below which a scan ends before the compiler has paid for itself: measured with sources of 0.5 to 60 KB each. */
const SHORT = 1_000_000;

/** Bytes of which nothing gets hot. Loading the module that sets flags takes a millisecond. */
const TINY = 2000;

/** A file that may take long by itself, and milliseconds after which a scan was not short after all. */
const LARGE = 128_000;
const LONG = 1000;

/** Major versions of V8 that are known to have the flags; others would complain on standard error. Node 20, 22 and 24. */
const KNOWN: readonly string[] = ['11', '12', '13'];

/** By how much the heap may grow until garbage is collected again: half as long again costs a long scan some hundredths. */
const LEAN = '--heap-growing-percent=50';
const USUAL = '--heap-growing-percent=0';

let off = false;
let lean = false;

/** Says what there is to scan: bytes of each file, asked for until it is clear. Returns a function to call after each file. */
export function expect(sizes: Iterable<number>, now: () => number = Date.now): () => void {
  if (isShort(sizes)) optimise(false);
  const started = now();
  return () => {
    if (lean || now() - started <= LONG) return;
    if (off) optimise(true);
    lean = true;
    set(LEAN);
  };
}

function isShort(sizes: Iterable<number>): boolean {
  let total = 0;
  for (const size of sizes) {
    total += size;
    if (total > SHORT || size > LARGE) return false;
  }
  return total > TINY;
}

/** Runs `make` with the flags of every start: V8 refuses a code cache that was made with others. */
export function withUsualFlags<T>(make: () => T): T {
  const [wasOff, wasLean] = [off, lean];
  if (wasOff) optimise(true);
  if (wasLean) set(USUAL);
  try {
    return make();
  } finally {
    if (wasOff) optimise(false);
    if (wasLean) set(LEAN);
  }
}

function optimise(on: boolean): void {
  if (set(on ? '--opt' : '--no-opt')) off = !on;
}

function set(flag: string): boolean {
  if (!KNOWN.includes(process.versions.v8.split('.')[0]!)) return false;
  process.getBuiltinModule('node:v8').setFlagsFromString(flag);
  return true;
}

// Short scans run without V8's optimising compiler. Left to itself it takes more of a processor for a few files than all else
// together: loops over bytes look hot to it on the first page, and each keeps it busy for a twentieth of a second, at the
// end of the scan as well. `node:v8` says that flags set late may surprise; this one V8 only asks when it wants to optimise.

/** Bytes below which a scan ends before the compiler has paid for itself: measured with sources of 0.5 to 60 KB each. */
const SHORT = 1_000_000;

/** Bytes of which nothing gets hot. Loading the module that sets flags takes a millisecond. */
const TINY = 2000;

/** A file that may take long by itself, and milliseconds after which a scan was not short after all. */
const LARGE = 128_000;
const LONG = 1000;

/** Major versions of V8 that are known to have the flag; others would complain on standard error. Node 20, 22 and 24. */
const KNOWN: readonly string[] = ['11', '12', '13'];

let off = false;

/** Says what there is to scan. Returns a function to call after each file. */
export function expect(sizes: readonly number[], now: () => number = Date.now): () => void {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > TINY && total <= SHORT && sizes.every(size => size <= LARGE)) optimise(false);
  const started = now();
  return () => {
    if (off && now() - started > LONG) optimise(true);
  };
}

/** Runs `make` with the flags of every start: V8 refuses a code cache that was made with others. */
export function withUsualFlags<T>(make: () => T): T {
  if (!off) return make();
  optimise(true);
  try {
    return make();
  } finally {
    optimise(false);
  }
}

function optimise(on: boolean): void {
  if (!KNOWN.includes(process.versions.v8.split('.')[0]!)) return;
  process.getBuiltinModule('node:v8').setFlagsFromString(on ? '--opt' : '--no-opt');
  off = !on;
}

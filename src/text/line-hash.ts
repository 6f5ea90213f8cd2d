// GitHub's identity of a line (`primaryLocationLineHash`), computed as github/codeql-action's src/fingerprints.ts does
// (seen 2026-11-22), so that alerts stay the same alerts when a file changes above them. A 64-bit rolling hash over the
// next 100 characters that are not blank; kept in two halves of a double each, because BigInt per character is slow.

const WINDOW = 100;
const BASE = 37;
const HALF = 2 ** 32;
const END_OF_FILE = 0xffff;

const SPACE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;

const [LEAVING_HIGH, LEAVING_LOW] = leavingFactor();

/**
 * Line hashes of `text` for the wanted one-based `lines` (ended by LF, CR or CRLF only). The value is `<hex>:<n>`, where
 * n counts equal hashes from the top of the file. A byte-order mark counts as a character. Lines the file does not have
 * are left out. Linear; stops after the last wanted line.
 */
export function lineHashes(text: string, lines: Iterable<number>): ReadonlyMap<number, string> {
  const wanted = new Set(lines);
  let last = 0;
  for (const line of wanted) last = Math.max(last, line);
  const hashes = new Map<number, string>();
  const counts = new Map<string, number>();
  const units = new Uint16Array(WINDOW);
  const startsLine = new Int32Array(WINDOW);
  let high = 0;
  let low = 0;
  let index = 0;

  const push = (unit: number) => {
    const line = startsLine[index]!;
    if (line > 0) {
      const hash = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
      const count = (counts.get(hash) ?? 0) + 1;
      counts.set(hash, count);
      if (wanted.has(line)) hashes.set(line, `${hash}:${count}`);
      startsLine[index] = 0;
    }
    const leaving = units[index]!;
    units[index] = unit;
    const newLow = low * BASE + unit - LEAVING_LOW * leaving;
    const carry = Math.floor(newLow / HALF);
    const newHigh = high * BASE + carry - LEAVING_HIGH * leaving;
    low = newLow - carry * HALF;
    high = newHigh - Math.floor(newHigh / HALF) * HALF;
    return line;
  };

  let line = 0;
  let atStart = true;
  let afterCr = false;
  for (let i = 0; i <= text.length; i++) {
    let unit = i < text.length ? text.charCodeAt(i) : END_OF_FILE;
    if (unit === SPACE || unit === TAB || (afterCr && unit === LF)) {
      afterCr = false;
      continue;
    }
    afterCr = unit === CR;
    if (afterCr) unit = LF;
    if (push(unit) >= last) return hashes;
    if (atStart) startsLine[index] = ++line;
    atStart = unit === LF;
    index = (index + 1) % WINDOW;
  }
  for (let i = 0; i < WINDOW; i++) {
    push(0);
    index = (index + 1) % WINDOW;
  }
  return hashes;
}

/** BASE ** WINDOW modulo 2 ** 64, what a unit is worth when it leaves the window, as two halves. */
function leavingFactor(): readonly [high: number, low: number] {
  const factor = BigInt.asUintN(64, BigInt(BASE) ** BigInt(WINDOW));
  return [Number(factor >> 32n), Number(factor & 0xffffffffn)];
}

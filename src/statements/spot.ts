// Where words and literals of a table may start in bytes of ASCII: one step from state to state for each byte, and no branch
// for most. A state knows the first letters of a word; what looks right is then held against all of the table.
import { isLiteral, isOnPath, type Pivots, SYMBOLS } from './pivots.ts';
import { BACKSLASH, DEPTH, MARK_HIT, type States, statesOf, UNKNOWN, WIDTH, WORD_HIT } from './spot-states.ts';

/** Offsets at which something starts, ascending. */
export interface Spots {
  /** Also right behind the letter of an escape such as `\n`. */
  readonly words: readonly number[];
  readonly marks: readonly number[];
}

/** Bytes of texts before a table is worth its making. */
const WORTH = 1 << 20;

const known = new WeakMap<Pivots, { bytes: number; states?: States }>();

/** `from`: where no word goes on. */
export function spot(bytes: Uint8Array, table: Pivots, from = 0, to = bytes.length): Spots {
  let own = known.get(table);
  if (!own) {
    own = { bytes: 0 };
    known.set(table, own);
  }
  if (!own.states) {
    own.bytes += to - from;
    if (own.bytes < WORTH) return spotOneByOne(bytes, table, from, to);
    own.states = statesOf(table);
  }
  return spotByStates(bytes, table, own.states, from, to);
}

/** Asks the table of each word. */
export function spotOneByOne(bytes: Uint8Array, { words, marks }: Pivots, from: number, to: number): Spots {
  const spots = { words: [] as number[], marks: [] as number[] };
  let before = 0;
  for (let at = from; at < to; at++) {
    const symbol = SYMBOLS[bytes[at]!]!;
    if (symbol === 0) {
      if (isLiteral(marks, bytes, at)) spots.marks.push(at);
    } else if (before === 0 || (bytes[at - 2] === BACKSLASH && at - 2 >= from)) {
      if (isOnPath(words, bytes, at)) spots.words.push(at);
    }
    before = symbol;
  }
  return spots;
}

function spotByStates(
  bytes: Uint8Array,
  table: Pivots,
  { classes, next, know }: States,
  from: number,
  to: number,
): Spots {
  const spots = { words: [] as number[], marks: [] as number[] };
  let state = 0;
  for (let at = from; at < to; at++) {
    const index = state * WIDTH + classes[bytes[at]!]!;
    state = next[index]!;
    if (state >= UNKNOWN) {
      if ((state & UNKNOWN) !== 0) {
        know(state & (UNKNOWN - 1));
        next[index]! &= ~UNKNOWN;
      }
      if ((state & MARK_HIT) !== 0) verifyMark(bytes, at, table, spots);
      if ((state & WORD_HIT) !== 0) verifyWord(bytes, at, table, spots);
      state &= UNKNOWN - 1;
    }
  }
  if ((next[state * WIDTH]! & WORD_HIT) !== 0) verifyWord(bytes, to, table, spots);
  return spots;
}

type Found = Readonly<Record<keyof Spots, number[]>>;

/** `at`: of the byte that told. */
function verifyMark(bytes: Uint8Array, at: number, { marks }: Pivots, spots: Found): void {
  for (let start = Math.max(0, at - DEPTH + 1); start <= at; start++) {
    if (SYMBOLS[bytes[start] ?? 0] === 0 && isNew(spots.marks, start) && isLiteral(marks, bytes, start)) {
      spots.marks.push(start);
    }
  }
}

function verifyWord(bytes: Uint8Array, at: number, { words }: Pivots, spots: Found): void {
  let start = at;
  while (start > 0 && at - start <= DEPTH && SYMBOLS[bytes[start - 1]!] !== 0) start--;
  if (start > 0 && SYMBOLS[bytes[start - 1]!] !== 0) return;
  if (isNew(spots.words, start) && isOnPath(words, bytes, start)) spots.words.push(start);
  if (bytes[start - 1] !== BACKSLASH || start >= at) return;
  if (isNew(spots.words, start + 1) && isOnPath(words, bytes, start + 1)) spots.words.push(start + 1);
}

function isNew(starts: readonly number[], start: number): boolean {
  return starts.length === 0 || starts[starts.length - 1]! < start;
}

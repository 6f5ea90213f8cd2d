// Which words of a text may start something of a lexicon, by their first letters: most start nothing, and a walk down the
// tree to find that out takes longer than all else that is done with them. Only for letters and digits of ASCII; whatever
// else comes first may start anything.
import { PLACE_WORDS } from './may-name-place.ts';
import { SYMBOLS } from './pivots.ts';
import { STAR, type Tree } from './tree.ts';
import { EMPHASIS } from './walk.ts';

/** Something of the tree of words may start; a literal of a shape, or a place. */
export const WORDS = 1;
export const LITERALS = 2;

/** No more letters need be looked at. */
const SURE = 4;
const ANYTHING = WORDS | LITERALS | SURE;

/** Small numbers of letters and digits, their end and what may stand within a word. */
const KINDS = 37;
const END = 0;
const UNTOLD = 99;

const LETTERS = Uint8Array.from({ length: 128 }, (_, unit) => (EMPHASIS.has(unit) ? UNTOLD : SYMBOLS[unit]!));

/** Letters that are looked at in the table, and then by their hash. */
const FIRST = 3;
const SECOND = 2;

const BITS = 17;

function hashOf(three: number, fourth: number, fifth: number): number {
  return Math.imul((three * KINDS + fourth) * KINDS + fifth, 0x9e3779b1) >>> (32 - BITS);
}

/** What may start with the word at an offset of a text in lower case. */
export type Openings = (lower: string, at: number) => number;

export function openingsOf(words: Tree, anchors: Tree): Openings {
  const table = new Uint8Array(KINDS ** FIRST);
  const hashes = new Uint8Array(1 << (BITS - 3));
  const open = (three: number, fourth: number, fifth: number) => {
    const hash = hashOf(three, fourth, fifth);
    hashes[hash >> 3]! |= 1 << (hash & 7);
  };
  eachOpening(words, FIRST + SECOND, (path, whole) => {
    const [a = END, b = END, c = END, d = END, e = END] = path;
    const three = (a * KINDS + b) * KINDS + c;
    if (whole && path.length <= FIRST) fill(table, path, WORDS | SURE);
    else table[three]! |= WORDS;
    if (whole && path.length === FIRST + 1) for (let any = 0; any < KINDS; any++) open(three, d, any);
    else open(three, d, e);
  });
  eachOpening(anchors, FIRST, (path, whole) => fill(table, path, LITERALS, whole));
  for (const word of PLACE_WORDS) fill(table, Array.from(word.slice(0, FIRST), letterOf), LITERALS);

  return (lower, at) => {
    const a = letterAt(lower, at);
    const b = a === END ? END : letterAt(lower, at + 1);
    const c = b === END ? END : letterAt(lower, at + 2);
    if (a === UNTOLD || b === UNTOLD || c === UNTOLD || a === END) return ANYTHING;
    const three = (a * KINDS + b) * KINDS + c;
    const may = table[three]!;
    if ((may & (WORDS | SURE)) !== WORDS) return may;
    const d = c === END ? END : letterAt(lower, at + 3);
    const e = d === END ? END : letterAt(lower, at + 4);
    if (d === UNTOLD || e === UNTOLD) return may;
    const hash = hashOf(three, d, e);
    return (hashes[hash >> 3]! & (1 << (hash & 7))) !== 0 ? may : may & ~WORDS;
  };
}

function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return LETTERS[unit]!;
  return unit >= 128 ? UNTOLD : END;
}

function letterOf(letter: string): number {
  return SYMBOLS[letter.charCodeAt(0)]!;
}

/** All that starts with a path, or that alone. */
function fill(table: Uint8Array, path: readonly number[], bits: number, whole = true): void {
  const missing = FIRST - path.length;
  const from = [...path, ...Array(missing).fill(END)].reduce((sum, letter) => sum * KINDS + letter, 0);
  const count = whole ? KINDS ** missing : 1;
  for (let i = from; i < from + count; i++) table[i]! |= bits;
}

/**
 * Calls back with the first letters of all texts of a tree; fewer than `most` where the word ends. `whole`: whatever stands
 * behind them, more letters too.
 */
function eachOpening(tree: Tree, most: number, found: (path: readonly number[], whole: boolean) => void): void {
  const down = (node: number, path: readonly number[]) => {
    const ends = tree.ends[node]!;
    if (path.length === most) return found(path, false);
    if (path.length > 0 && (ends & 6) !== 0) return found(path, true);
    let ended = (ends & 1) !== 0;
    for (let child = tree.first[node]!; child < tree.first[node + 1]!; child++) {
      const letter = tree.labels[child]! < 128 ? SYMBOLS[tree.labels[child]!]! : END;
      if (letter !== END) down(child, [...path, letter]);
      else if (tree.labels[child] !== STAR) ended = true;
    }
    if (ended && path.length > 0) found(path, false);
  };
  down(0, []);
}

// States over bytes for a table of words and literals: each knows the first characters of what may go on here, so that one
// look for each byte tells where something may start.
import { type Pivots, SYMBOLS } from './pivots.ts';
import { STAR, type Tree } from './tree.ts';
import { EMPHASIS } from './walk.ts';

/** Characters of a word or literal that states know. */
export const DEPTH = 4;

/** Classes of bytes: letters and digits as {@link SYMBOLS} has them, then signs that a table knows; 0 for all else. */
export const WIDTH = 64;
const SIGNS = 37;

export const BACKSLASH = 92;

/** Added to the next state when a word may start here, or a literal, or when nothing is known yet of what follows it. */
export const WORD_HIT = 0x8000;
export const MARK_HIT = 0x4000;
export const UNKNOWN = 0x2000;
const MOST_STATES = UNKNOWN;

export interface States {
  readonly classes: Uint8Array;
  /** The next state for a state and a class. */
  readonly next: Uint16Array;
  /** Fills the row of a state. */
  know(state: number): void;
}

/** Where in the trees a state is; -1 nowhere. */
interface Place {
  /** In the word that goes on here; 0 between words. */
  readonly word: number;
  /** In the word that starts one letter later, behind an escape; -2 right behind its backslash. */
  readonly escaped: number;
  /** Characters of each. */
  readonly depths: readonly [word: number, escaped: number];
  /** In literals: one may start in another. */
  readonly marks: readonly { readonly node: number; readonly depth: number }[];
}

const ESCAPING = -2;

const START: Place = { word: 0, escaped: -1, depths: [0, 0], marks: [] };
const IN_WORD: Place = { ...START, word: -1 };

/** One state for each place that is reached from the start, found out as texts lead there: most never do. */
export function statesOf({ words, marks }: Pivots): States {
  const signs = [...new Set([BACKSLASH, ...EMPHASIS, ...signsOf(marks)])];
  if (SIGNS + signs.length > WIDTH) throw new Error('more signs than a table of states has room for');
  const classes = Uint8Array.from(SYMBOLS);
  for (const [i, sign] of signs.entries()) classes[sign] = SIGNS + i;
  const units = [0, ...Array.from('0123456789abcdefghijklmnopqrstuvwxyz', letter => letter.charCodeAt(0)), ...signs];

  const places: Place[] = [];
  const states = new Map<string, number>();
  const next = new Uint16Array(MOST_STATES * WIDTH);
  const isKnown = new Uint8Array(MOST_STATES);
  const numberOf = (place: Place): number => {
    const key = keyOf(place);
    let number = states.get(key);
    if (number === undefined) {
      number = places.push(place) - 1;
      if (number >= MOST_STATES) throw new Error('more states than a table has room for');
      states.set(key, number);
    }
    return isKnown[number] === 1 ? number : number + UNKNOWN;
  };
  const know = (state: number) => {
    if (isKnown[state] === 1) return;
    isKnown[state] = 1;
    const place = places[state]!;
    const row = next.subarray(state * WIDTH, (state + 1) * WIDTH);
    // Nearly all states are in words and nothing else: they lead where the start leads to, but for the letters that go on.
    const alone = state > 0 && place.marks.length === 0 && place.escaped !== ESCAPING && place.escaped !== 0;
    const nodes = alone ? [place.word, place.escaped].filter(node => node > 0) : [];
    if (alone) {
      row.set(next.subarray(0, WIDTH));
      row.fill(numberOf(IN_WORD), 1, SIGNS);
    }
    for (const unit of alone ? nodes.flatMap(node => lettersOf(words, node)) : units) {
      const { next: then, hit } = after(words, marks, place, unit);
      row[classes[unit]!] = numberOf(then) + hit;
    }
    const ends = nodes.some(node => goesOn(words, node));
    for (const unit of nodes.length > 0 ? [0, ...signs] : []) {
      if (ends || EMPHASIS.has(unit)) row[classes[unit]!]! |= WORD_HIT;
    }
  };
  numberOf(START);
  know(0);
  return { classes, next, know };
}

function keyOf({ word, escaped, marks }: Place): string {
  return `${word} ${escaped} ${marks.map(({ node }) => node).join()}`;
}

/** The place behind one more unit, and whether something may have started. Units that stand for many are 0. */
function after(words: Tree, marks: Tree, place: Place, unit: number): { next: Place; hit: number } {
  const [depth, deep] = place.depths;
  const isLetter = SYMBOLS[unit] !== 0;
  let hit = 0;
  const on = (tree: Tree, node: number, length: number): number => {
    // Where words end in any way a node says so by itself.
    const child = node < 0 || (tree === words && unit === STAR) ? -1 : childOf(tree, node, unit);
    if (child < 0) return -1;
    if ((tree.ends[child]! & 6) === 0 && length < DEPTH) return child;
    hit |= tree === words ? WORD_HIT : MARK_HIT;
    return -1;
  };
  const started = isLetter ? place.marks : [...place.marks, { node: 0, depth: 0 }];
  const inMarks = started
    .map(mark => ({ node: on(marks, mark.node, mark.depth + 1), depth: mark.depth + 1 }))
    .filter(({ node }) => node > 0);
  if (isLetter) {
    const word = on(words, place.word, depth + 1);
    const escaped = place.escaped === ESCAPING ? 0 : on(words, place.escaped, deep + 1);
    return { next: { word, escaped, depths: [depth + 1, deep + 1], marks: inMarks }, hit };
  }
  if (place.word > 0 && (goesOn(words, place.word) || EMPHASIS.has(unit))) hit |= WORD_HIT;
  if (place.escaped > 0 && (goesOn(words, place.escaped) || EMPHASIS.has(unit))) hit |= WORD_HIT;
  const escaped = unit === BACKSLASH ? ESCAPING : -1;
  return { next: { word: 0, escaped, depths: [0, -1], marks: inMarks }, hit };
}

/** Whether a text of the tree ends at a node, or goes on behind a gap. */
function goesOn(tree: Tree, node: number): boolean {
  if ((tree.ends[node]! & 1) !== 0) return true;
  for (let child = tree.first[node]!; child < tree.first[node + 1]!; child++) {
    if (SYMBOLS[tree.labels[child]!] === 0) return true;
  }
  return false;
}

function lettersOf(tree: Tree, node: number): readonly number[] {
  return [...tree.labels.subarray(tree.first[node], tree.first[node + 1])].filter(unit => SYMBOLS[unit] !== 0);
}

function childOf(tree: Tree, node: number, unit: number): number {
  for (let child = tree.first[node]!; child < tree.first[node + 1]!; child++) {
    if (tree.labels[child] === unit) return child;
  }
  return -1;
}

/** What literals have among their first characters that is no letter. */
function* signsOf(tree: Tree): Generator<number> {
  const down = function* (node: number, depth: number): Generator<number> {
    if (depth > DEPTH) return;
    for (let child = tree.first[node]!; child < tree.first[node + 1]!; child++) {
      if (SYMBOLS[tree.labels[child]!] === 0) yield tree.labels[child]!;
      yield* down(child, depth + 1);
    }
  };
  yield* down(0, 1);
}

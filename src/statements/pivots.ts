// Pivots are the rare ones among the concepts that rules ask for: no source file without one has anything that a rule could
// put together. Their words have a small tree of their own, walked over bytes.

import { type PackedTree, STAR, step, type Tree, unpack } from './tree.ts';
import { EMPHASIS } from './walk.ts';

/** Marks that no source file has: nothing is hidden in it, and it is no text for agents by its place. */
export const FALSE_OF_SOURCES: ReadonlySet<string> = new Set(['@instructions', '@hidden', '@settings', '@docs']);

/** Letters and digits of ASCII as small numbers, all else 0. */
export const SYMBOLS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 48 && byte <= 57) return byte - 47;
  const letter = byte | 32;
  return letter >= 97 && letter <= 122 ? letter - 86 : 0;
});

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte | 32 : byte));

export interface PivotTable {
  readonly names: readonly string[];
  /** Letters beyond their own statement in which something is asked for by a pivot. */
  readonly far: Readonly<Record<string, number>>;
  /** Words, and literals that start with one. */
  readonly words: PackedTree;
  /** The first two characters of what starts with no letter; one when it has no second. */
  readonly marks: readonly string[];
}

export interface Pivots {
  readonly names: ReadonlySet<string>;
  readonly far: Readonly<Record<string, number>>;
  /** Whether a word or phrase of a pivot may start with the word at `at`. Bounded. */
  startsAt(bytes: Uint8Array, at: number): boolean;
  /** For each byte, and the byte behind it, whether something may start there. Bytes are ASCII. */
  readonly marks: Uint8Array;
}

/** Index into the marks. */
export function markIndex(byte: number, next: number): number {
  return (byte << 7) | next;
}

/** Bits of the first two symbols of words, so that most words are turned away by one look. */
const PAIRS = 64 * 64;

export function unpackPivots(table: PivotTable): Pivots {
  const tree = unpack(table.words);
  const marks = new Uint8Array(1 << 14);
  for (const mark of table.marks) {
    const byte = mark.charCodeAt(0);
    if (mark.length > 1) marks[markIndex(byte, mark.charCodeAt(1))] = 1;
    else marks.fill(1, markIndex(byte, 0), markIndex(byte, 128));
  }
  const pairs = pairsOf(tree);
  return {
    names: new Set(table.names),
    far: table.far,
    marks,
    startsAt: (bytes, at) => {
      const next = at + 1 < bytes.length ? bytes[at + 1]! : 0;
      const may = pairs[(SYMBOLS[bytes[at]!]! << 6) | SYMBOLS[next]!] === 1 || EMPHASIZES[next] === 1;
      return may && isOnPath(tree, bytes, at);
    },
  };
}

/** {@link EMPHASIS} by byte: asked of every word. */
const EMPHASIZES = Uint8Array.from({ length: 256 }, (_, byte) => Number(EMPHASIS.has(byte)));

/** Which words a tree may hold by their first two symbols. */
function pairsOf(tree: Tree): Uint8Array {
  const pairs = new Uint8Array(PAIRS);
  for (let a = tree.first[0]!; a < tree.first[1]!; a++) {
    const row = SYMBOLS[tree.labels[a]!]! << 6;
    if (tree.ends[a]! & 6) pairs.fill(1, row, row + 64);
    else pairs[row] = 1;
    for (let b = tree.first[a]!; b < tree.first[a + 1]!; b++) pairs[row | SYMBOLS[tree.labels[b]!]!] = 1;
  }
  return pairs;
}

/** Bytes between two words of a phrase that are looked at; behind more it counts as found. */
const GAP = 60;

const BLANK = 32;
const LESS = 60;
const BACKSLASH = 92;

function isOnPath(tree: Tree, bytes: Uint8Array, from: number): boolean {
  let node = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = LOWER[bytes[at]!]!;
    const next = byte === STAR || byte === BLANK ? 0 : step(tree, node, byte);
    if (next !== 0) {
      node = next;
      at++;
      const ends = tree.ends[node]!;
      if (ends & 6) return true;
      if (ends & 1 && (at >= bytes.length || SYMBOLS[bytes[at]!] === 0)) return true;
      continue;
    }
    if (SYMBOLS[byte] !== 0) return false;
    if (node !== 0 && EMPHASIS.has(byte) && at > from) return true;
    node = step(tree, node, BLANK);
    if (node === 0) return false;
    const most = at + GAP;
    for (; at < bytes.length && SYMBOLS[bytes[at]!] === 0; at++) {
      if (bytes[at] === LESS || bytes[at] === BACKSLASH || at > most) return true;
    }
  }
  return false;
}

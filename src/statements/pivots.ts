// Pivots are the rare ones among the concepts that rules ask for: no source file without one has anything that a rule could
// put together. Partners are what is looked for next, close to pivots that are not so rare. The words of either have a small
// tree of their own, walked over bytes.

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
  /** Words, and literals that start with one. */
  readonly words: PackedTree;
  /** Literals that start with no letter. */
  readonly marks: PackedTree;
}

export interface Pivots {
  readonly names: ReadonlySet<string>;
  readonly words: Tree;
  readonly marks: Tree;
}

export function unpackPivots({ names, words, marks }: PivotTable): Pivots {
  return { names: new Set(names), words: unpack(words), marks: unpack(marks) };
}

/** Whether a literal of a tree stands at an offset, letter by letter. */
export function isLiteral(tree: Tree, bytes: Uint8Array, from: number): boolean {
  for (let at = from, node = 0; at < bytes.length; at++) {
    node = step(tree, node, LOWER[bytes[at]!]!);
    if (node === 0) return false;
    if (tree.ends[node]! & 2) return true;
  }
  return false;
}

/** Bytes between two words of a phrase that are looked at; behind more it counts as found. */
const GAP = 60;

const BLANK = 32;
const LESS = 60;
const BACKSLASH = 92;

/** Whether a word or phrase of a tree may start with the word at an offset. Bounded. */
export function isOnPath(tree: Tree, bytes: Uint8Array, from: number): boolean {
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

// How much a text looks like English: the cost of its letter pairs and the share of known words. The model is small and
// knows nothing of meaning; what may be concluded from it is in meaning.ts.
import { COMMAND_WORDS } from './command-words.ts';
import { COMMON_WORDS, PAIR_COSTS } from './english-model.ts';

let costs: Uint8Array | undefined;
let words: ReadonlySet<string> | undefined;

function pairCosts(): Uint8Array {
  costs ??= Uint8Array.from(PAIR_COSTS, letter => letter.charCodeAt(0) - 35);
  return costs;
}

/** True for a common English word, lower case, or one that orders to agents use. Single letters: `a` and `i`. */
export function isWord(word: string): boolean {
  words ??= new Set([...COMMON_WORDS.split(' '), ...COMMAND_WORDS.split(' '), 'a', 'i']);
  return words.has(word);
}

/** Letter classes: 0 for anything that separates words, 1-26 for letters of either case. */
function letterOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 65 && unit <= 90) return unit - 64;
  return 0;
}

/** Mean cost of a letter pair in bits. About 3.4 for English, 4.7 reversed, 6 for rotated text; 9 for nothing at all. */
export function bitsPerPair(text: string): number {
  const table = pairCosts();
  let sum = 0;
  let count = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter === 0 && last === 0) continue;
    sum += table[last * 27 + letter]!;
    count++;
    last = letter;
  }
  return count === 0 ? 9 : sum / count / 8;
}

export interface WordCount {
  /** Words of ASCII letters, single letters left out. */
  readonly words: number;
  readonly known: number;
  /** Letters in known words over letters in all words. */
  readonly cover: number;
  /** Letters of the longest known word. */
  readonly longest: number;
}

/** Counts words and known words. Words are runs of ASCII letters (and inner apostrophes) of two letters or more. */
export function countWords(text: string): WordCount {
  let count = 0;
  let known = 0;
  let letters = 0;
  let covered = 0;
  let longest = 0;
  for (const match of text.matchAll(/[A-Za-z]{2,}(?:'[a-z]{1,2})?/g)) {
    const word = match[0].toLowerCase();
    count++;
    letters += word.length;
    if (isKnown(word)) {
      known++;
      covered += word.length;
      if (word.length > longest) longest = word.length;
    }
  }
  return { words: count, known, cover: letters === 0 ? 0 : covered / letters, longest };
}

/** Known as it stands, or without a common ending. */
export function isKnown(word: string): boolean {
  if (isWord(word)) return true;
  if (word.length < 5) return false;
  const stem = word.replace(/(?:'s|n't|ing|ed|es|s|ly)$/, '');
  return stem !== word && (isWord(stem) || isWord(`${stem}e`));
}

// How much a text looks like English: the cost of its letter pairs and the share of known words. The model is small and
// knows nothing of meaning; what may be concluded from it is in meaning.ts.
import { COMMAND_WORDS } from './command-words.ts';
import { COMMON_WORDS, PAIR_COSTS } from './english-model.ts';

let costs: Uint8Array | undefined;
let words: ReadonlySet<string> | undefined;
let starts: Uint8Array | undefined;

/** Cost in bits, times eight, of each pair 27 * first + second of letter classes. */
export function pairCosts(): Uint8Array {
  costs ??= Uint8Array.from(PAIR_COSTS, letter => letter.charCodeAt(0) - 35);
  return costs;
}

/** True for a common English word, lower case, or one that orders to agents use. Single letters: `a` and `i`. */
export function isWord(word: string): boolean {
  return knownWords().has(word);
}

function knownWords(): ReadonlySet<string> {
  words ??= new Set([...COMMON_WORDS.split(' '), ...COMMAND_WORDS.split(' '), 'a', 'i']);
  return words;
}

/** Letter classes: 0 for anything that separates words, 1-26 for letters of either case. */
export function letterOf(unit: number): number {
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

/** Visits [start, end) of each run of two ASCII letters or more, with an inner apostrophe and what follows it. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; start++) {
    if (letterOf(text.charCodeAt(start)) === 0) continue;
    let end = start + 1;
    while (end < text.length && letterOf(text.charCodeAt(end)) !== 0) end++;
    if (end - start > 1) {
      end = afterApostrophe(text, end);
      visit(start, end);
    }
    start = end - 1;
  }
}

/** Counts words ({@link eachWord}) and known words. */
export function countWords(text: string): WordCount {
  let count = 0;
  let known = 0;
  let letters = 0;
  let covered = 0;
  let longest = 0;
  eachWord(text, (start, end) => {
    const word = text.slice(start, end).toLowerCase();
    count++;
    letters += word.length;
    if (!isKnown(word)) return;
    known++;
    covered += word.length;
    if (word.length > longest) longest = word.length;
  });
  return { words: count, known, cover: letters === 0 ? 0 : covered / letters, longest };
}

/** Behind an apostrophe and one or two small letters, as in `don't`; `end` when there are none. */
function afterApostrophe(text: string, end: number): number {
  if (text.charCodeAt(end) !== 39 || !isSmall(text.charCodeAt(end + 1))) return end;
  return isSmall(text.charCodeAt(end + 2)) ? end + 3 : end + 2;
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** For each first three letters, as 729, 27 and 1 times their classes (0: none): 1 when {@link isKnown} may hold of a word. */
export function wordStarts(): Uint8Array {
  if (starts) return starts;
  starts = new Uint8Array(27 ** 3);
  for (const word of knownWords()) {
    if (word.length < 2) continue;
    const [first, second, third] = [0, 1, 2].map(i => letterOf(word.charCodeAt(i)));
    const at = first! * 729 + second! * 27;
    // An ending may follow two letters, in the place of an e behind them too.
    if (third === 0 || (word.length === 3 && word[2] === 'e')) starts.fill(1, at, at + 27);
    else starts[at + third!] = 1;
  }
  return starts;
}

/** Known as it stands, or without a common ending. */
export function isKnown(word: string): boolean {
  if (isWord(word)) return true;
  if (word.length < 5) return false;
  const ending = endingOf(word);
  if (ending === 0) return false;
  const stem = word.slice(0, -ending);
  return isWord(stem) || isWord(`${stem}e`);
}

/** Letters of the longest of `'s`, `n't`, `ing`, `ed`, `es`, `s` and `ly` that ends a word, 0 for none. */
function endingOf(word: string): number {
  switch (word.charCodeAt(word.length - 1)) {
    case 115: // s
      return word.endsWith("'s") || word.endsWith('es') ? 2 : 1;
    case 116: // t
      return word.endsWith("n't") ? 3 : 0;
    case 103: // g
      return word.endsWith('ing') ? 3 : 0;
    case 100: // d
      return word.endsWith('ed') ? 2 : 0;
    case 121: // y
      return word.endsWith('ly') ? 2 : 0;
    default:
      return 0;
  }
}

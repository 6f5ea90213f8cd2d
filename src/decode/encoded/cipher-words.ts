// Whether some words in a row of a text make an English sentence once their letters are replaced. Most transforms are told
// from the first letters of the words, without deciphering anything.
import { eachWord, isKnown, letterOf, wordStarts } from '../../text/english.ts';

/** Known words of a sentence, letters of the longest of them, and their share of its letters. */
export const KNOWN = 3;
export const LONG = 4;
export const COVER = 0.55;

/** What a letter of a word counts, so that words in a row sum up to 0 or more where known ones have their share. */
const SCALE = 20;
const LACKING = Math.round(COVER * SCALE);
const HAVING = SCALE - LACKING;

/** Words of a text: where each starts, its letters, and the classes of its first three (0: none) in base 27. */
export interface Words {
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  readonly starts: readonly number[];
}

export function wordsOf(text: string): Words {
  const offsets: number[] = [];
  const lengths: number[] = [];
  const starts: number[] = [];
  eachWord(text, (start, end) => {
    offsets.push(start);
    lengths.push(end - start);
    const first = letterOf(text.charCodeAt(start)) * 27 + letterOf(text.charCodeAt(start + 1));
    starts.push(first * 27 + (end - start > 2 ? letterOf(text.charCodeAt(start + 2)) : 0));
  });
  return { offsets, lengths, starts };
}

/** What stands for each class of letters. */
export type Alphabet = Uint8Array;

/** False only when {@link holdsSentence} is false of the text with its letters replaced. */
export function mayHoldSentence({ starts, lengths }: Words, by: Alphabet): boolean {
  const known = wordStarts();
  return inSomeRow(lengths, i => {
    const start = starts[i]!;
    const two = Math.floor(start / 27);
    const first = Math.floor(two / 27);
    return known[by[first]! * 729 + by[two - first * 27]! * 27 + by[start - two * 27]!] === 1;
  });
}

/** Whether some words in a row of a text are a sentence. */
export function holdsSentence(text: string): boolean {
  const known = wordStarts();
  const { offsets, lengths, starts } = wordsOf(text);
  return inSomeRow(
    lengths,
    i => known[starts[i]!] === 1 && isKnown(text.slice(offsets[i], offsets[i]! + lengths[i]!).toLowerCase()),
  );
}

function inSomeRow(lengths: readonly number[], isKnownAt: (word: number) => boolean): boolean {
  /** Sums before each known word. */
  const before: number[] = [];
  let sum = 0;
  /** The least of the sums before words of which a long one and enough known ones follow. */
  let least = Number.POSITIVE_INFINITY;
  let long = 0;
  let seen = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    if (!isKnownAt(i)) {
      sum -= length * LACKING;
      continue;
    }
    before.push(sum);
    if (length >= LONG) long = before.length;
    sum += length * HAVING;
    for (const end = Math.min(long, before.length - KNOWN + 1); seen < end; seen++)
      least = Math.min(least, before[seen]!);
    if (sum >= least) return true;
  }
  return false;
}

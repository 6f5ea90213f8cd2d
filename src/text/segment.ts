// Letters without gaps, cut back into words.
import { isKnown, isWord } from './english.ts';

/** Cuts letters into the fewest known words; undefined when that is not possible. Callers bound the length. */
export function segment(letters: string): string | undefined {
  const fewest: (number | undefined)[] = [0];
  const from: number[] = [];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const words = fewest[start];
      if (words === undefined || (fewest[end] ?? Infinity) <= words + 1) continue;
      const word = letters.slice(start, end);
      if (word.length > 1 ? isWord(word) || (word.length > 5 && isKnown(word)) : word === 'a' || word === 'i') {
        fewest[end] = words + 1;
        from[end] = start;
      }
    }
  }
  if (fewest[letters.length] === undefined) return undefined;
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = from[end]!) words.unshift(letters.slice(from[end]!, end));
  return words.join(' ');
}

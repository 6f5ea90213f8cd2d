// Words with their letters set apart: `i g n o r e`, `i.g.n.o.r.e`, `i-g-n-o-r-e`. Where words are not set apart any
// further, the letters are cut into known words.
import { isKnown, isWord } from '../../text/english.ts';
import { type Edit, rewrite } from '../../text/mapped.ts';
import { speaksEnglish } from '../../text/meaning.ts';
import { type Decoder, type Reading, revealed } from '../decoder.ts';

/** Letters with one and the same separator between them; a wider gap separates words. */
const RUN =
  /(?<![A-Za-z0-9])[A-Za-z](?:([ ._*|~\u00b7\u2022-])[A-Za-z](?![A-Za-z0-9])(?:\1{1,2}(?=\1[A-Za-z](?![A-Za-z0-9]))|[\t\n](?=[A-Za-z]\1))?){4,400}/g;

export const spacedLetters: Decoder = {
  shortest: 9,
  may: text => new RegExp(RUN.source).test(text),
  worth: text => edits(text).length > 0,
  *read(source): Generator<Reading> {
    const found = edits(source.text);
    if (found.length > 0) yield { mapped: rewrite(source, found), steps: [revealed('spaced-letters')] };
  },
};

function edits(text: string): readonly Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(RUN)) {
    const plain = closed(match[0], match[1] ?? ' ');
    if (plain !== undefined) found.push({ start: match.index, end: match.index + match[0].length, text: plain });
  }
  return found;
}

function closed(run: string, separator: string): string | undefined {
  const wide = run.includes(separator + separator) || /[\t\n]/.test(run);
  if (wide) {
    const words = run.split(/[\t\n]|([ ._*|~\u00b7\u2022-])\1+/).filter(word => word !== undefined && word.length > 1);
    const text = words.map(word => word.replaceAll(separator, '')).join(' ');
    return speaksEnglish(text) || isLongWord(text) ? text : undefined;
  }
  const letters = run.replaceAll(separator, '');
  if (letters.length >= 5 && isKnown(letters.toLowerCase())) return letters;
  const cut = segment(letters.toLowerCase());
  return cut && speaksEnglish(cut) ? cut : undefined;
}

function isLongWord(text: string): boolean {
  return text.length >= 5 && isKnown(text.toLowerCase());
}

/** Cuts letters into the fewest known words; undefined when that is not possible. At most 400 letters. */
function segment(letters: string): string | undefined {
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

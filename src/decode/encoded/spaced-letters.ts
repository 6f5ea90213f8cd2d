// Words with their letters set apart: `i g n o r e`, `i.g.n.o.r.e`, `i-g-n-o-r-e`. Where words are not set apart any
// further, the letters are cut into known words.
import { isKnown } from '../../text/english.ts';
import { type Edit, rewrite } from '../../text/mapped.ts';
import { speaksEnglish } from '../../text/meaning.ts';
import { segment } from '../../text/segment.ts';
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

/** Short words count only beside a long one: three initials are a name. */
const SHORT = /(?<![A-Za-z0-9])[A-Za-z]([._*|~\u00b7\u2022-])[A-Za-z](?:\1[A-Za-z]){1,2}(?![A-Za-z0-9])/g;

function edits(text: string): readonly Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(RUN)) {
    const plain = closed(match[0], match[1] ?? ' ');
    if (plain !== undefined) found.push({ start: match.index, end: match.index + match[0].length, text: plain });
  }
  if (found.length === 0 || found.length > MOST) return found;
  for (const match of text.matchAll(SHORT)) {
    const plain = match[0].replaceAll(match[1]!, '');
    const end = match.index + match[0].length;
    const apart = found.every(edit => end <= edit.start || match.index >= edit.end);
    if (apart && isKnown(plain.toLowerCase())) found.push({ start: match.index, end, text: plain });
    if (found.length > MOST) break;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words of a text looked at; `apart` compares each with all before it. */
const MOST = 300;

function closed(run: string, separator: string): string | undefined {
  const wide = run.includes(separator + separator) || /[\t\n]/.test(run);
  if (wide) {
    const words = run
      .split(/[\t\n]|([ ._*|~\u00b7\u2022-])\1+/)
      .filter(word => word !== undefined && /[A-Za-z]/.test(word));
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

// Leetspeak: digits and signs for letters. Read word by word; a text counts when several words become known ones.
import { isKnown } from '../../text/english.ts';
import { type Edit, rewrite } from '../../text/mapped.ts';
import type { Decoder, Origin, Reading } from '../decoder.ts';
import { revealed } from '../decoder.ts';

const LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

const WORD = /(?<![\w@$!|+#./-])[A-Za-z0-9@$!|]{2,24}(?![\w@$|+#/-])/g;

export const leet: Decoder = {
  shortest: 9,
  may: (text, origin) => inProse(origin) && /[A-Za-z][0-9@$!|]|[0-9@$!|][A-Za-z]/.test(text),
  worth: (text, origin) => inProse(origin) && edits(text).length > 0,
  *read(source, origin): Generator<Reading> {
    if (!inProse(origin)) return;
    const found = edits(source.text);
    if (found.length > 0) yield { mapped: rewrite(source, found), steps: [revealed('leet')] };
  },
};

function inProse({ role, ciphers: tried }: Origin): boolean {
  return role !== 'markup' && tried;
}

/** Words of four letters or more that turn into known ones; two make a case, and so do the short ones beside them. */
function edits(text: string): readonly Edit[] {
  const found: Edit[] = [];
  let long = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const signs = word.match(/[0-9@$!|]/g)?.length ?? 0;
    if (signs === 0 || signs === word.length) continue;
    const plain = unleet(word.toLowerCase());
    if (plain === undefined) continue;
    if (plain.length >= 4 && signs >= 1) long++;
    found.push({ start: match.index, end: match.index + word.length, text: plain });
  }
  return long >= 2 ? found : [];
}

function unleet(word: string): string | undefined {
  const spell = (one: string) =>
    Array.from(word, letter => (letter === '1' ? one : (LETTERS[letter] ?? letter))).join('');
  return [spell('i'), spell('l')].find(isKnown);
}

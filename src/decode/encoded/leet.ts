// Leetspeak: digits and signs for letters. Read word by word; a stretch counts when several words close to each other become
// known ones. Only the stretch is read: `found$` somewhere in a file of program text says nothing about the rest of it.
import { isKnown } from '../../text/english.ts';
import { type Edit, rewrite, slice } from '../../text/mapped.ts';
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

const WORD = /(?<![\w@$!|+#./-])[A-Za-z0-9@$!|]{2,24}(?![\w@$|+#/-])/y;

const LETTER = 1;
const SIGN = 2;

/** What {@link WORD} is made of, by character code. */
const KINDS = new Uint8Array(128);
for (const sign of '0123456789@$!|') KINDS[sign.charCodeAt(0)] = SIGN;
for (let letter = 65; letter <= 90; letter++) KINDS[letter] = KINDS[letter + 32] = LETTER;

/** Words of letters and signs. The pattern is asked only where both stand side by side: it is slow, and they are few. */
function* mixedWords(text: string): Generator<{ readonly word: string; readonly index: number }> {
  for (let i = 0; i < text.length; ) {
    let kinds = 0;
    const index = i;
    for (let unit = text.charCodeAt(i); unit < 128 && KINDS[unit] !== 0; unit = text.charCodeAt(++i)) {
      kinds |= KINDS[unit]!;
    }
    if (kinds === (LETTER | SIGN)) {
      WORD.lastIndex = index;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) yield { word, index };
    }
    i++;
  }
}

export const leet: Decoder = {
  shortest: 9,
  may: (text, origin) => inProse(origin) && /[A-Za-z][0-9@$!|]|[0-9@$!|][A-Za-z]/.test(text),
  worth: (text, origin) => inProse(origin) && clusters(text).length > 0,
  *read(source, origin): Generator<Reading> {
    if (!inProse(origin)) return;
    for (const edits of clusters(source.text)) {
      const start = Math.max(0, edits[0]!.start - AROUND);
      const end = Math.min(source.text.length, edits.at(-1)!.end + AROUND);
      const moved = edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      yield { mapped: rewrite(slice(source, start, end), moved), steps: [revealed('leet')] };
    }
  },
};

function inProse({ role, ciphers: tried }: Origin): boolean {
  return role !== 'markup' && tried;
}

/** UTF-16 units between two words of one stretch, and of the text around it that is read with it. */
const APART = 100;
const AROUND = 240;

/** A sign at an end is how programs name things: `found$`, `!known`. */
const DISGUISED = /[0-9]|[A-Za-z][@$!|]+[A-Za-z]/;

/** Words of four letters or more that turn into known ones; two make a case, and so do the short ones beside them. */
function clusters(text: string): readonly (readonly Edit[])[] {
  const found: { edits: Edit[]; long: number }[] = [];
  for (const { word, index } of mixedWords(text)) {
    const signs = word.match(/[0-9@$!|]/g)?.length ?? 0;
    if (signs === 0 || signs === word.length) continue;
    const plain = unleet(word.toLowerCase());
    if (plain === undefined) continue;
    const last = found.at(-1);
    const near = last !== undefined && index - last.edits.at(-1)!.end <= APART;
    const cluster = near ? last : { edits: [], long: 0 };
    if (!near) found.push(cluster);
    if (plain.length >= 4 && DISGUISED.test(word)) cluster.long++;
    cluster.edits.push({ start: index, end: index + word.length, text: plain });
  }
  return found.filter(({ long }) => long >= 2).map(({ edits }) => edits);
}

function unleet(word: string): string | undefined {
  const spell = (one: string) =>
    Array.from(word, letter => (letter === '1' ? one : (LETTERS[letter] ?? letter))).join('');
  return [spell('i'), spell('l')].find(isKnown);
}

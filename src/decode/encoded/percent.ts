// Percent-encoding and quoted-printable. A URL that escapes a blank is spelled another way; text that escapes its letters
// was written not to be read.
import type { DecodingName } from '../../model/view.ts';
import { fromUtf8 } from '../../text/bytes.ts';
import { type Edit, rewrite } from '../../text/mapped.ts';
import { type Decoder, type Reading, respelled, revealed } from '../decoder.ts';

/** Escaped letters from which on the text counts as revealed. */
const LETTERS = 5;

function hexDecoder(name: DecodingName, run: RegExp, letter: RegExp, soft?: RegExp): Decoder {
  return {
    shortest: 3,
    worth: text => letter.test(text),
    *read(source): Generator<Reading> {
      const edits: Edit[] = [];
      let letters = 0;
      for (const match of source.text.matchAll(run)) {
        const bytes = (match[0].match(/[0-9A-Fa-f]{2}/g) ?? []).map(pair => Number.parseInt(pair, 16));
        const text = fromUtf8(bytes);
        if (text === undefined) continue;
        letters += text.match(/[A-Za-z]/g)?.length ?? 0;
        edits.push({ start: match.index, end: match.index + match[0].length, text });
      }
      if (letters === 0) return;
      if (soft)
        for (const match of source.text.matchAll(soft))
          edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
      edits.sort((a, b) => a.start - b.start);
      yield { mapped: rewrite(source, edits), steps: [letters >= LETTERS ? revealed(name) : respelled(name)] };
    },
  };
}

export const percent = hexDecoder('percent', /(?:%[0-9A-Fa-f]{2})+/g, /%[46][1-9A-Fa-f]|%[57][0-9Aa]/);
export const quotedPrintable = hexDecoder('quoted-printable', /(?:=[0-9A-F]{2})+/g, /(?:=[2-7][0-9A-F]){3}/, /=\r?\n/g);

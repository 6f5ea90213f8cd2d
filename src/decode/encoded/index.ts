// Visible encodings, tried on every normalised reading. Order does not matter: each looks for its own shape.
import type { MappedText } from '../../text/mapped.ts';
import type { Decoder, Origin, Reading } from '../decoder.ts';
import {
  BASE32,
  BASE58,
  BASE64,
  BASE85,
  BINARY,
  DECIMAL,
  ESCAPES,
  HEX,
  HEX_LIST,
  MORSE,
  NATO,
  OCTAL,
  PERCENT,
  QUOTED_PRINTABLE,
  REFERENCES,
  SPACED,
} from '../look/found.ts';
import { lookAtEncodings } from '../look/index.ts';
import { base64 } from './base64.ts';
import { base32, base58, base85 } from './bases.ts';
import { braille } from './braille.ts';
import { ciphers } from './ciphers.ts';
import { escapes } from './escapes.ts';
import { leet } from './leet.ts';
import { morse } from './morse.ts';
import { nato } from './nato.ts';
import { binary, decimal, hex, hexList, octal } from './numbers.ts';
import { percent, quotedPrintable } from './percent.ts';
import { references } from './references.ts';
import { spacedLetters } from './spaced-letters.ts';

/** Decoders with the bit of look/found.ts without which they say no; 0 for those that a look says nothing of. */
const LOOKED_FOR: readonly (readonly [Decoder, number])[] = [
  [escapes, ESCAPES],
  [references, REFERENCES],
  [percent, PERCENT],
  [quotedPrintable, QUOTED_PRINTABLE],
  [base64, BASE64],
  [hex, HEX],
  [hexList, HEX_LIST],
  [decimal, DECIMAL],
  [octal, OCTAL],
  [binary, BINARY],
  [base32, BASE32],
  [base58, BASE58],
  [base85, BASE85],
  [braille, 0],
  [morse, MORSE],
  [spacedLetters, SPACED],
  [nato, NATO],
  [leet, 0],
  [ciphers, 0],
];

export const DECODERS: readonly Decoder[] = LOOKED_FOR.map(([decoder]) => decoder);

/** Bits that stand for less than all that a decoder reads. */
const ONLY_HIDING = ESCAPES | REFERENCES;

/** The decoders that may still respell a text in which they hide nothing. */
export const RESPELLING: readonly Decoder[] = LOOKED_FOR.filter(([, bit]) => (bit & ONLY_HIDING) !== 0).map(
  ([decoder]) => decoder,
);

const utf8 = new TextEncoder();

/** The decoders that can make anything of any part of a text. Asked once per file. */
export function decodersFor(text: string, origin: Origin): readonly Decoder[] {
  const found = lookAtEncodings(utf8.encode(text), true) | ONLY_HIDING;
  return LOOKED_FOR.filter(
    ([decoder, bit]) => (bit === 0 || (found & bit) !== 0) && (decoder.may ?? decoder.worth)(text, origin),
  ).map(([decoder]) => decoder);
}

/** Every text that the decoders make out of this one. */
export function* encoded(source: MappedText, origin: Origin, decoders = DECODERS): Generator<Reading> {
  for (const decoder of decoders) {
    if (source.text.length < decoder.shortest) continue;
    if (decoder.worth(source.text, origin)) yield* decoder.read(source, origin);
  }
}

/** The decoders that a look at the bytes leaves in question. `odd`: the text is not plain ASCII. */
export function hidesIn(found: number, odd: boolean): readonly Decoder[] {
  return LOOKED_FOR.filter(([decoder, bit]) => (bit === 0 ? odd || decoder !== braille : (found & bit) !== 0)).map(
    ([decoder]) => decoder,
  );
}

/** Whether any decoder would make words readable that cannot be read in the text as it stands. */
export function hidesWords(text: string, origin: Origin, decoders = DECODERS): boolean {
  return decoders.some(decoder => (decoder.hides ?? decoder.worth)(text, origin));
}

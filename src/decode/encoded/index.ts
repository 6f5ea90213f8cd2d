// Visible encodings, tried on every normalised reading. Order does not matter: each looks for its own shape.
import type { MappedText } from '../../text/mapped.ts';
import type { Decoder, Origin, Reading } from '../decoder.ts';
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

const DECODERS: readonly Decoder[] = [
  escapes,
  references,
  percent,
  quotedPrintable,
  base64,
  hex,
  hexList,
  decimal,
  octal,
  binary,
  base32,
  base58,
  base85,
  braille,
  morse,
  spacedLetters,
  nato,
  leet,
  ciphers,
];

/** The decoders that can make anything of any part of a text. Asked once per file. */
export function decodersFor(text: string, origin: Origin): readonly Decoder[] {
  return DECODERS.filter(decoder => (decoder.may ?? decoder.worth)(text, origin));
}

/** Every text that the decoders make out of this one. */
export function* encoded(source: MappedText, origin: Origin, decoders = DECODERS): Generator<Reading> {
  for (const decoder of decoders) {
    if (source.text.length < decoder.shortest) continue;
    if (decoder.worth(source.text, origin)) yield* decoder.read(source, origin);
  }
}

/** Whether any decoder would make words readable that cannot be read in the text as it stands. */
export function hidesWords(text: string, origin: Origin): boolean {
  return DECODERS.some(decoder => (decoder.hides ?? decoder.worth)(text, origin));
}

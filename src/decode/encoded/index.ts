// Visible encodings, tried on every normalised reading. Order does not matter: each looks for its own shape.
import type { MappedText } from '../../text/mapped.ts';
import type { Decoder, Origin, Reading } from '../decoder.ts';
import { base64 } from './base64.ts';
import { escapes } from './escapes.ts';
import { references } from './references.ts';

const DECODERS: readonly Decoder[] = [escapes, references, base64];

/** Every text that the decoders make out of this one. */
export function* encoded(source: MappedText, origin: Origin): Generator<Reading> {
  for (const decoder of DECODERS) {
    if (decoder.worth(source.text, origin)) yield* decoder.read(source, origin);
  }
}

/** Whether any decoder would make words readable that cannot be read in the text as it stands. */
export function hidesWords(text: string, origin: Origin): boolean {
  return DECODERS.some(decoder => (decoder.hides ?? decoder.worth)(text, origin));
}

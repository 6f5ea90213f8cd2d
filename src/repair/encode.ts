// Text back to the bytes it came from. A file that does not come back byte for byte is damaged or in an encoding that is
// guessed, and is left as it is.
import type { Encoding } from '../model/source.ts';

/** Undefined for encodings that are read and never written. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    default:
      return undefined;
  }
}

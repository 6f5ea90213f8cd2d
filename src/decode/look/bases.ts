// Runs that may be one of the base encodings: only the first bytes of each are decoded here, and most are no text.
import { startsAsText as base64Starts } from '../encoded/base64.ts';
import { after, mayBe85 } from '../encoded/base85-start.ts';
import { base32, base58, base85 } from '../encoded/bases.ts';
import { DIGIT, HEX_VALUE, LOWER, NOT_BASE32, NOT_BASE58, NOT_HEX, O, textOf, UPPER, ZERO } from './classes.ts';
import { BASE32, BASE58, BASE64, BASE85, HEX } from './found.ts';

/** Bytes of the shortest run of base 64, 32 and 58, of packed hex and of base 85. */
export const SHORTEST = 16;
export const SHORTEST_85 = 20;
const LONGEST_58 = 256;
const LONGEST_85 = 4000;

const SEXTET = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 65 && byte <= 90) return byte - 65;
  if (byte >= 97 && byte <= 122) return byte - 71;
  if (byte >= 48 && byte <= 57) return byte + 4;
  return byte === 43 || byte === 45 ? 62 : 63;
});

/** A run of at least {@link SHORTEST} signs of base 64. */
export function lookAtBase64(bytes: Uint8Array, start: number): number {
  let framed = 0;
  for (let i = start; i < start + 16; i += 4) {
    const held =
      (SEXTET[bytes[i]!]! << 18) |
      (SEXTET[bytes[i + 1]!]! << 12) |
      (SEXTET[bytes[i + 2]!]! << 6) |
      SEXTET[bytes[i + 3]!]!;
    framed = after(framed, held >> 16, 0);
    framed = after(framed, (held >> 8) & 0xff, 0);
    framed = after(framed, held & 0xff, 0);
    if (framed < 0) return 0;
  }
  return base64Starts(textOf(bytes, start, start + 16)) ? BASE64 : 0;
}

/** A run of at least {@link SHORTEST} letters and digits, with the union of their properties. */
export function lookAtRun(bytes: Uint8Array, start: number, end: number, properties: number, shapes: boolean): number {
  let found = 0;
  if ((properties & (NOT_HEX | O)) === 0 && (shapes || startsAsHex(bytes, start))) found |= HEX;
  const oneCase = (properties & (LOWER | UPPER)) !== (LOWER | UPPER);
  if (oneCase && (properties & NOT_BASE32) === 0 && (shapes || base32.says(textOf(bytes, start, end)))) {
    found |= BASE32;
  }
  const digits = (properties & DIGIT) !== 0;
  if ((properties & ZERO) !== 0) {
    for (let from = start, i = start; i <= end; i++) {
      if (i < end && bytes[i] !== 48) continue;
      if (says58(bytes, from, i, shapes)) found |= BASE58;
      from = i + 1;
    }
  } else if ((properties & NOT_BASE58) === 0 && (shapes || digits || !oneCase) && says58(bytes, start, end, shapes))
    found |= BASE58;
  return found;
}

function says58(bytes: Uint8Array, start: number, end: number, shapes: boolean): boolean {
  if (end - start < SHORTEST || end - start > LONGEST_58) return false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 73 || byte === 79 || byte === 108) return false;
  }
  return shapes || base58.says(textOf(bytes, start, end));
}

/** Six pairs of hex digits that may be letters, blanks, line breaks or the start of UTF-8. */
function startsAsHex(bytes: Uint8Array, start: number): boolean {
  let i = bytes[start] === 48 && (bytes[start + 1]! | 32) === 120 ? start + 2 : start;
  for (const end = i + 12; i < end; i += 2) {
    const high = HEX_VALUE[bytes[i]!]!;
    const low = HEX_VALUE[bytes[i + 1]!]!;
    if (high === 255 || low === 255) return false;
    const text = (high >= 2 && high <= 7) || (high >= 12 && high <= 15) || (high === 0 && WHITE.includes(low));
    if (!text) return false;
  }
  return true;
}

const WHITE: readonly number[] = [9, 10, 13];

/** A stretch without blanks that holds letters and signs. */
export function lookAtBase85(bytes: Uint8Array, start: number, end: number, shapes: boolean): number {
  if (end - start > LONGEST_85) return 0;
  if (shapes) return BASE85;
  return mayBe85(bytes, start) && base85.says(textOf(bytes, start, end)) ? BASE85 : 0;
}

// What the look at bytes knows of each byte. Bytes from 0x80 on are parts of letters and signs of UTF-8: where a decoder
// takes some of those, its test takes all that could be one.

/** Properties of letters and digits; a run of them carries the union. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
/** Not `0`, `1` or the `b` of a prefix. */
export const NOT_BINARY = 8;
export const NOT_OCTAL = 16;
/** No hex digit and no `x` or `o` of a prefix. */
export const NOT_HEX = 32;
export const X = 64;
export const O = 128;
export const NOT_BASE32 = 256;
export const ZERO = 512;
/** Look-alikes that base 58 leaves out, zero apart. */
export const NOT_BASE58 = 1024;

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const LARGE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Properties by byte; 0 for all that is no ASCII letter or digit. */
export const RUN = new Uint16Array(256);

// Loops, not patterns: this runs at every start.
function mark(signs: string, property: number, table: Uint16Array | Uint8Array = RUN): void {
  for (let i = 0; i < signs.length; i++) table[signs.charCodeAt(i)]! |= property;
}

mark(SMALL, LOWER | NOT_OCTAL);
mark(LARGE, UPPER | NOT_OCTAL);
mark(DIGITS, DIGIT);
mark('89', NOT_OCTAL);
mark('23456789acdefghijklmnopqrstuvwxyz', NOT_BINARY);
mark(LARGE, NOT_BINARY);
mark('ghijklmnpqrstuvwyzGHIJKLMNOPQRSTUVWYZ', NOT_HEX);
mark('xX', X);
mark('o', O);
mark('0189', NOT_BASE32);
mark('0', ZERO);
mark('IOl', NOT_BASE58);

/** Kinds of the bytes between runs. Numbered so that the common ones come first. */
export const BLANK = 1;
/** `_ - + /`: part of a base 64 run. */
export const JOINER = 2;
export const POINT = 3;
export const QUOTE = 4;
/** Bytes that a sequence starts with: `\ % & = < >`. */
export const LEAD = 5;
/** Any other printable sign. */
export const SIGN = 6;
/** Controls, and everything that is not ASCII. */
export const FAR = 7;

export const KIND = new Uint8Array(256).fill(FAR);
for (let byte = 33; byte < 127; byte++) KIND[byte] = SIGN;
for (const [signs, kind] of [
  [' \t\r\n', BLANK],
  ['-_+/', JOINER],
  ['.', POINT],
  ['"\'`', QUOTE],
  ['\\%&=<>', LEAD],
] as const) {
  for (let i = 0; i < signs.length; i++) KIND[signs.charCodeAt(i)] = kind;
}

/** Hex digits by their value, 255 for all other bytes. */
export const HEX_VALUE = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
  HEX_VALUE['0123456789abcdef'.charCodeAt(value)] = value;
  HEX_VALUE['0123456789ABCDEF'.charCodeAt(value)] = value;
}

/** A table that holds 1 for each of some ASCII characters. */
export function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(256);
  mark(signs, 1, table);
  return table;
}

export function isHex(byte: number | undefined): boolean {
  return byte !== undefined && HEX_VALUE[byte] !== 255;
}

export function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (RUN[byte]! & (LOWER | UPPER)) !== 0;
}

/** Bytes [start, end) as text, byte by byte. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = Math.max(0, start); i < end && i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

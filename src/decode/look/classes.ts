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

/** Properties by byte; 0 for all that is no ASCII letter or digit. */
export const RUN = Uint16Array.from({ length: 256 }, (_, byte) => propertiesOf(String.fromCharCode(byte)));

function propertiesOf(sign: string): number {
  if (!/[A-Za-z0-9]/.test(sign)) return 0;
  const when = (pattern: RegExp, property: number) => (pattern.test(sign) ? property : 0);
  return (
    when(/[a-z]/, LOWER) |
    when(/[A-Z]/, UPPER) |
    when(/[0-9]/, DIGIT) |
    when(/[^01b]/, NOT_BINARY) |
    when(/[^0-7]/, NOT_OCTAL) |
    when(/[^0-9A-Fa-fxXo]/, NOT_HEX) |
    when(/[xX]/, X) |
    when(/o/, O) |
    when(/[0189]/, NOT_BASE32) |
    when(/0/, ZERO) |
    when(/[IOl]/, NOT_BASE58)
  );
}

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

export const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  if (/[ \t\r\n]/.test(sign)) return BLANK;
  if (/[-_+/]/.test(sign)) return JOINER;
  if (sign === '.') return POINT;
  if (/["'`]/.test(sign)) return QUOTE;
  if (/[\\%&=<>]/.test(sign)) return LEAD;
  return /[!-~]/.test(sign) ? SIGN : FAR;
});

/** Hex digits by their value, 255 for all other bytes. */
export const HEX_VALUE = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  return /[0-9A-Fa-f]/.test(sign) ? Number.parseInt(sign, 16) : 255;
});

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

// What a look at the bytes of a text may find: one bit for each decoder and for each way to part words. A bit that is not
// set means that the test it stands for, asked of the whole text, says no.

export const ESCAPES = 1;
export const REFERENCES = 1 << 1;
export const PERCENT = 1 << 2;
export const QUOTED_PRINTABLE = 1 << 3;
export const BASE64 = 1 << 4;
export const HEX = 1 << 5;
export const HEX_LIST = 1 << 6;
export const DECIMAL = 1 << 7;
export const OCTAL = 1 << 8;
export const BINARY = 1 << 9;
export const BASE32 = 1 << 10;
export const BASE58 = 1 << 11;
export const BASE85 = 1 << 12;
export const MORSE = 1 << 13;
export const SPACED = 1 << 14;
export const NATO = 1 << 15;
/** The text names a cipher. */
export const NAMED = 1 << 16;
export const PARTED = 1 << 17;
export const JOINED = 1 << 18;
/** Gaps of two blanks between words. */
export const DOUBLES = 1 << 19;
/** Lines that end in one blank. */
export const LINE_ENDS = 1 << 20;

// What whole words may be: letters of Morse code, names of ciphers, words of the spelling alphabet.
import { NAMES_CIPHER } from '../decoder.ts';
import { textOf } from './classes.ts';
import { MORSE, NAMED } from './found.ts';
import { isBlank, isQuote } from './marks.ts';

const LETTERS = 8;
const CODE = 6 * 3;
const GAP = 9;

/** At a dot or dash: eight letters of Morse code. */
export function lookAtMorse(bytes: Uint8Array, at: number): number {
  if (at > 0 && BEFORE[bytes[at - 1]!] === 0) return 0;
  let i = at;
  for (let count = 1; ; count++) {
    const start = i;
    while (i - start < CODE && i < bytes.length && DASH[bytes[i]!] === 1) i++;
    if (i === start) return 0;
    if (count === LETTERS) return MORSE;
    const gap = i;
    while (i - gap < GAP && isGap(bytes[i])) i++;
    if (i === gap) return 0;
  }
}

const WIDE_DASHES = [0xc2, 0xb7, 0xe2, 0x80, 0xa2, 0x88, 0x92, 0x93, 0x94];

/** Dots and dashes, and each byte of those beyond ASCII. */
const DASH = Uint8Array.from({ length: 256 }, (_, byte) => Number([46, 45, 95, ...WIDE_DASHES].includes(byte)));

/** Bytes of wide dashes that no blank ends with. */
const NO_BLANKS = [0xc2, 0xb7, 0xe2, 0xa2, 0x92, 0x93, 0x94];

/** Bytes that may stand in front of the first letter. */
const BEFORE = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(!NO_BLANKS.includes(byte) && (isBlank(byte) || isQuote(byte) || byte === 40 || byte === 62)),
);

function isGap(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13 || byte === 47 || byte === 124;
}

/** First three letters of the names of ciphers, by {@link code}. */
const NAMES = new Uint8Array(1 << 15);
for (const name of ['rot', 'cae', 'ces', 'atb', 'cip', 'pig', 'bac', 'rev', 'lee', 'l33', 'ups']) {
  NAMES[code(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2))] = 1;
}

function code(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** Bytes from a name on that tell whether it is one: behind fewer of them more count as names, never less. */
const NAMING = 48;

/** At a word of three letters or more: the name of a cipher. */
export function lookAtName(bytes: Uint8Array, at: number): number {
  if (NAMES[code(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!)] === 0) return 0;
  const from = Math.max(0, at - 3);
  NAMES_CIPHER.lastIndex = at - from;
  return NAMES_CIPHER.test(textOf(bytes, from, at + NAMING)) ? NAMED : 0;
}

/** Lengths that words of the spelling alphabet have, by their first two letters: bit n for n letters. */
const SPELLING = new Uint16Array(1 << 10);
for (const word of 'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra ray tango uniform victor whiskey xray yankee zulu'.split(
  ' ',
)) {
  SPELLING[pair(word.charCodeAt(0), word.charCodeAt(1))]! |= 1 << word.length;
}
/** x-ray in two pieces. */
SPELLING[pair(120, 45)]! |= 1 << 1;
/** Letters of the longest of them; longer words count as one of no letters. */
const LONGEST_WORD = 8;

function pair(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** 1 when a word may be one of the spelling alphabet, else 0. `second`: the byte behind its first. */
export function maySpell(first: number, second: number, length: number): number {
  return (SPELLING[pair(first, second)]! >> (length > LONGEST_WORD ? 0 : length)) & 1;
}

// What a character is to the word matcher. Decided once per character and remembered: regular expressions with Unicode
// properties are too slow to ask for every letter of every file.
import { later } from '../text/later.ts';

/** `word`: part of a word. `solid`: part of a word in a script without spaces, where a word may start anywhere. */
export type Kind = typeof GAP | typeof PUNCTUATION | typeof WORD | typeof SOLID | typeof ARABIC;

/** White space, hyphen and underscore: what stands between the words of a phrase. */
export const GAP = 1;
export const PUNCTUATION = 2;
export const WORD = 3;
export const SOLID = 4;
/** Arabic letters: articles and conjunctions are written together with the word that follows. */
export const ARABIC = 5;

const KINDS = new Uint8Array(0x10000);

const solid = later(
  () => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}]/u,
);
const arabic = later(() => /\p{Script=Arabic}/u);
const letter = later(() => /[\p{L}\p{N}\p{M}]/u);

/** Kind of a UTF-16 code unit. Halves of surrogate pairs count as word characters. */
export function kindOf(unit: number): Kind {
  const known = KINDS[unit]!;
  if (known !== 0) return known as Kind;
  const kind = decide(unit);
  KINDS[unit] = kind;
  return kind;
}

function decide(unit: number): Kind {
  if (unit < 0x80) return ascii(unit);
  const character = String.fromCharCode(unit);
  if (unit === 0x2d || unit === 0x5f || unit === 0x2010 || unit === 0x2011 || /\s/.test(character)) return GAP;
  const common = commonKind(unit);
  if (common !== undefined) return common;
  if (unit >= 0xd800 && unit < 0xe000) return WORD;
  if (!letter().test(character)) return PUNCTUATION;
  if (arabic().test(character)) return ARABIC;
  return solid().test(character) ? SOLID : WORD;
}

/**
 * Letters with accents, Cyrillic, Chinese, Japanese and Korean, dashes, quotation marks, arrows and boxes: what most texts
 * hold beside ASCII, without the patterns.
 */
function commonKind(unit: number): Kind | undefined {
  if (unit >= 0xc0 && unit < 0x250) return unit === 0xd7 || unit === 0xf7 ? PUNCTUATION : WORD;
  if (unit >= 0x400 && unit < 0x482) return WORD;
  if ((unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a4)) return SOLID;
  if (unit === 0x3001 || unit === 0x3002) return PUNCTUATION;
  if ((unit >= 0x3041 && unit < 0x3097) || (unit >= 0x30a1 && unit < 0x30fb) || unit === 0x30fc) return SOLID;
  const marks =
    (unit >= 0x2012 && unit < 0x2070) || (unit >= 0x2190 && unit < 0x2460) || (unit >= 0x2500 && unit < 0x2776);
  return marks ? PUNCTUATION : undefined;
}

/** The same as below, without the seconds' fraction that patterns with Unicode properties take to compile. */
function ascii(unit: number): Kind {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return WORD;
  return unit === 0x2d || unit === 0x5f || unit === 0x20 || (unit >= 9 && unit <= 13) ? GAP : PUNCTUATION;
}

export function isWord(unit: number): boolean {
  return kindOf(unit) >= WORD;
}

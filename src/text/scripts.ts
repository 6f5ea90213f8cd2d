// Which family of scripts a character belongs to, as far as unseen characters depend on it: joiners shape cursive and
// Indic scripts, zero-width spaces break lines in South-East Asian ones, and so on. Scripts come from the runtime.
import { codePoints } from './ranges.ts';
import { RIGHT_TO_LEFT, VIRAMA } from './unicode-tables.ts';

/** Built on first use: finding the characters of a script costs far more than it looks. */
const scripts = (names: string) => of(() => `[${names.replace(/\w+/g, '\\p{scx=$&}')}]`.replaceAll(' ', ''));

export const isCursive = scripts('Arab Syrc Nkoo Mand Mong Phag Adlm Rohg Sogd Mani Phlp');
export const isIndic = scripts(
  'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Mymr Khmr Tibt Bali Java Newa Gran Sund Tirh',
);
export const breaksByZeroWidthSpace = scripts('Thai Laoo Khmr Mymr Tibt Lana Talu Java Bali Cham Tale Sund Brah');
export const isMongolian = scripts('Mong Phag');
/** Jamo that a Hangul filler may stand beside. The fillers themselves are left out, or a run would explain itself. */
export const isJamo = codePoints('1100-115E 1161-11FF A960-A97C D7B0-D7FB 3131-3163 3165-318E FFA1-FFDC');

const isEastAsianLetter = scripts('Hani Hira Kana Hang Bopo Yiii');

function of(source: () => string): (point: number) => boolean {
  let regex: RegExp | undefined;
  return point => {
    if (point <= 0x7f) return false;
    regex ??= new RegExp(source(), 'u');
    return regex.test(String.fromCodePoint(point));
  };
}

export const isKhmer = scripts('Khmr');
export const isHan = of(() => '\\p{Unified_Ideograph}');
export const isMark = of(() => '\\p{M}');
export const isSymbol = of(() => '[\\p{S}\\p{P}]');
export const isMath = of(() => '[\\p{Sm}\\u{1d400}-\\u{1d7ff}]');
export const isPictograph = of(() => '\\p{ExtPict}');

/** Letter of any script, ASCII included. */
export function isLetter(point: number): boolean {
  if (point < 0x80) return isAsciiLetter(point);
  return /\p{L}/u.test(String.fromCodePoint(point));
}

export function isAsciiLetter(point: number): boolean {
  return (point >= 0x61 && point <= 0x7a) || (point >= 0x41 && point <= 0x5a);
}

/** ASCII letter, digit or underscore. */
export function isAsciiWord(point: number): boolean {
  return isAsciiLetter(point) || (point >= 0x30 && point <= 0x39) || point === 0x5f;
}

/** Emoji, or a character that takes part in one: keycap bases, skin tones. */
export function isEmoji(point: number): boolean {
  return point > 0 && /[\p{Emoji}\p{ExtPict}]/u.test(String.fromCodePoint(point));
}

/** East Asian letter, punctuation or full-width form. */
export function isEastAsian(point: number): boolean {
  return (point >= 0x3000 && point <= 0x303f) || (point >= 0xff00 && point <= 0xffef) || isEastAsianLetter(point);
}

export const isVirama = codePoints(VIRAMA);
/** Strong right-to-left letter. Digits and marks do not vote. */
export const isRightToLeft = codePoints(RIGHT_TO_LEFT);

const RIGHT_TO_LEFT_HINT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** True when the stretch holds a strong right-to-left letter. */
export function hasRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT_HINT.test(text)) return false;
  for (const character of text) if (isRightToLeft(character.codePointAt(0)!)) return true;
  return false;
}

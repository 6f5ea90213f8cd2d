// How many columns a text takes on a terminal. By code point, not by grapheme: joiners are spelled before text is
// printed, so what is left is a base character and its marks.
import { later } from './later.ts';

/** East_Asian_Width W and F outside emoji, ascending pairs (Unicode 17.0, derived EastAsianWidth, seen 2026-11-22). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const NARROW_ONLY = /^[\u0020-\u02ff\n]*$/;
const MARK = later(() => /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u);
const EMOJI = later(() => /^(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}$/u);

/** Columns `text` takes: marks 0, ideographs and emoji 2, everything else 1. */
export function columns(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  let total = 0;
  for (const character of text) total += width(character);
  return total;
}

function width(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (MARK().test(character)) return 0;
  return EMOJI().test(character) || isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  for (const [from, to] of WIDE) if (code <= to) return code >= from;
  return false;
}

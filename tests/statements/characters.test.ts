// The quick answers are the same as the definition.
import { expect, test } from 'vitest';
import { ARABIC, GAP, kindOf, PUNCTUATION, SOLID, WORD } from '../../src/statements/characters.ts';

const SOLID_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}]/u;

function defined(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[\s_\u2010\u2011-]/.test(character)) return GAP;
  if (unit >= 0xd800 && unit < 0xe000) return WORD;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return PUNCTUATION;
  if (/\p{Script=Arabic}/u.test(character)) return ARABIC;
  return SOLID_SCRIPTS.test(character) ? SOLID : WORD;
}

test('every character is what the Unicode properties say', () => {
  const other: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) if (kindOf(unit) !== defined(unit)) other.push(unit.toString(16));
  expect(other).toEqual([]);
});

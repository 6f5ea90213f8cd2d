// The quick answer for ASCII is the same as the definition.
import { expect, test } from 'vitest';
import { GAP, kindOf, PUNCTUATION, WORD } from '../../src/statements/characters.ts';

test('every ASCII character is what the Unicode properties say', () => {
  for (let unit = 0; unit < 0x80; unit++) {
    const character = String.fromCharCode(unit);
    const kind = /[\s_-]/.test(character) ? GAP : /[\p{L}\p{N}\p{M}]/u.test(character) ? WORD : PUNCTUATION;
    expect([unit, kindOf(unit)]).toEqual([unit, kind]);
  }
});

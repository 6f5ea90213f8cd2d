// Every file name has exactly one spelling, and the spelling leads back to its bytes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, onDisk } from '../../src/targets/names.ts';
import { quote } from '../../src/text/quote.ts';

test.each([
  ['plain', 'CLAUDE.md', 'CLAUDE.md'],
  ['Latin-1', 'caf\xe9.md', 'caf\udce9.md'],
  ['UTF-8 and a stray byte', '\xc3\xa9\xff', '\u00e9\udcff'],
  ['a surrogate in UTF-8', '\xed\xb2\x80', '\udced\udcb2\udc80'],
  ['overlong slash', '\xc0\xaf', '\udcc0\udcaf'],
])('%s', (_, bytes, name) => {
  expect(nameOf(Buffer.from(bytes, 'latin1')) === name).toBe(true);
});

test('names lead back to their bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), bytes => {
      expect(Buffer.from(onDisk(nameOf(Buffer.from(bytes))) as Buffer).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a byte that is not UTF-8 is spelled when shown', () => {
  expect(quote(nameOf(Buffer.from('caf\xe9', 'latin1')))).toBe('caf<U+DCE9>');
});

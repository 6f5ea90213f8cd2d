// Strict UTF-8: what the runtime refuses is refused, and the quick refusal refuses nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromUtf8 } from '../../src/text/bytes.ts';

function reference(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

test('random bytes', () => {
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe2, 0xf0, 0xf4, 0xf5, 0xed));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), fc.array(byte, { maxLength: 6 }), (a, b) => {
      for (const bytes of [a, Uint8Array.from(b)]) expect(fromUtf8(bytes)).toBe(reference(bytes));
    }),
    { numRuns: 3000 },
  );
});

test('text of every length of character', () => {
  const text = 'a\u00e9\u20ac\u{1f600}\ufeff';
  expect(fromUtf8(new TextEncoder().encode(text))).toBe(text);
  expect(fromUtf8(Array.from(new TextEncoder().encode(text)))).toBe(text);
});

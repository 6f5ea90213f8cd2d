// The look at bytes: what its flags mean, that WebAssembly says the same, and that no flag is missing where a decoder or
// the search for text off screen would find something.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWhitespaceBits } from '../../src/decode/smuggled/whitespace.ts';
import { LONE_RETURN, lookAt, ODD, PUSHES, TRAILING } from '../../src/text/byte-look.ts';
import { BUFFER, fastLook } from '../../src/text/byte-look-fast.ts';
import { offScreen } from '../../src/text/off-screen.ts';

const fast = fastLook()!;
const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['plain text', 'const a = 1;\n\n  return a;\n', 0],
  ['nothing', '', 0],
  ['tabs and Windows line ends', '\ta = 1;\r\n\tb = 2;\r\n', 0],
  ['an escape', 'a\u001b[8mb', ODD],
  ['a NUL', 'a\0b', ODD],
  ['DEL', 'a\u007fb', ODD],
  ['a letter', 'caf\u00e9', ODD],
  ['a return that overwrites', 'safe\rrm', LONE_RETURN],
  ['a return at the end', 'safe\r', 0],
  ['a blank at a line end', 'a \nb', 0],
  ['a blank at a line end, and tabs', '\ta \nb', TRAILING],
  ['a tab at the end', 'a\t', TRAILING],
  ['a gap of 59', `a${' '.repeat(59)}b`, 0],
  ['a gap of 60', `a${' '.repeat(60)}b`, PUSHES],
  ['a gap of 15 tabs', `a${'\t'.repeat(15)}b`, PUSHES],
  ['a mixed gap', `a${' '.repeat(10)}${'\t'.repeat(10)}${' '.repeat(10)}b`, PUSHES],
  ['tabs around blanks', `a${'\t'.repeat(5)}${' '.repeat(20)}${'\t'.repeat(5)}b`, PUSHES],
  ['39 blank lines', `a${'\n'.repeat(39)}b`, 0],
  ['40 blank lines', `a${'\n '.repeat(40)}b`, PUSHES],
])('%s', (_, text, flags) => {
  for (let shift = 0; shift < 40; shift++) {
    const bytes = bytesOf('x'.repeat(shift) + text);
    expect([lookAt(bytes), fast.look(bytes)]).toEqual([flags, flags]);
  }
});

/** Mostly white space, in runs, with an odd byte now and then. */
const runs = fc
  .array(
    fc.tuple(
      fc.constantFrom(' ', '\t', '\n', '\r\n', '\r', 'a', 'ab;', '\0', '\u007f', '\u00e9', ' \t', '\t  '),
      fc.nat(70),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.map(([text, count]) => text.repeat(count)).join(''));

test('WebAssembly says the same, wherever the bytes lie', () => {
  fc.assert(
    fc.property(runs, fc.boolean(), (text, inPlace) => {
      const bytes = bytesOf(text);
      const wanted = lookAt(bytes);
      if (inPlace) fast.buffer.set(bytes);
      return fast.look(inPlace ? fast.buffer.subarray(0, bytes.length) : bytes) === wanted;
    }),
    { numRuns: 3000 },
  );
});

test('a file larger than the buffer is looked at in parts, and says the same', () => {
  const filler = bytesOf('const a = 1;\n\n  return a;\n'.repeat(Math.ceil(BUFFER / 27)));
  fc.assert(
    fc.property(runs, runs, fc.integer({ min: -600, max: 0 }), (first, second, shift) => {
      const bytes = new Uint8Array(BUFFER * 2 + 100);
      bytes.set(filler.subarray(0, BUFFER));
      bytes.set(filler.subarray(0, BUFFER + 100), BUFFER);
      bytes.set(bytesOf(first), 1000);
      bytes.set(bytesOf(second), BUFFER + shift);
      return fast.look(bytes) === lookAt(bytes);
    }),
    { numRuns: 150 },
  );
  expect(fast.look(bytesOf(`a${' '.repeat(BUFFER * 2)}b`))).toBe(PUSHES);
  expect(fast.look(bytesOf(`\t${'a'.repeat(BUFFER)} \n`))).toBe(TRAILING);
});

test('what was looked at before leaves no trace', () => {
  fast.look(new Uint8Array(BUFFER).fill(9));
  expect(fast.look(bytesOf('a'))).toBe(0);
  expect(fast.look(new Uint8Array(BUFFER + 1).fill(97))).toBe(0);
});

test('plain ASCII without flags hides nothing in white space', () => {
  fc.assert(
    fc.property(runs, text => {
      const flags = lookAt(bytesOf(text));
      if ((flags & ODD) !== 0) return true;
      const pushed = offScreen(text).length > 0 && (flags & PUSHES) === 0;
      return !pushed && !(hasWhitespaceBits(text, 'source') && (flags & TRAILING) === 0);
    }),
    { numRuns: 2000 },
  );
});

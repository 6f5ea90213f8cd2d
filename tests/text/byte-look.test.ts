// The look at bytes: what its flags mean, and that no flag is missing where a decoder or the search for text off screen would
// find something. That WebAssembly says the same: tests/match/first-look.test.ts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWhitespaceBits } from '../../src/decode/smuggled/whitespace.ts';
import { LONE_RETURN, lookAt, ODD, PUSHES, TRAILING } from '../../src/text/byte-look.ts';
import { offScreen } from '../../src/text/off-screen.ts';

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
    expect(lookAt(bytes)).toBe(flags);
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

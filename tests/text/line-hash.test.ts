// The line hash is GitHub's, to the digit: alerts would be closed and opened again otherwise.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineHashes } from '../../src/text/line-hash.ts';
import { lineStarts } from '../../src/text/lines.ts';

/** The definition, read slowly: for each line, 37-adic value of its next 100 non-blank units, modulo 2 ** 64. */
function oracle(text: string): Map<number, string> {
  const units: { unit: number; line?: number }[] = [];
  let line = 0;
  let fresh = true;
  const walk = [...Array(text.length).keys()].map(i => text.charCodeAt(i));
  walk.push(65535);
  walk.forEach((unit, i) => {
    if (unit === 32 || unit === 9 || (unit === 10 && walk[i - 1] === 13)) return;
    const end = unit === 13 ? 10 : unit;
    units.push(fresh ? { unit: end, line: ++line } : { unit: end });
    fresh = end === 10;
  });
  const counts = new Map<string, number>();
  const hashes = new Map<number, string>();
  units.forEach((start, i) => {
    if (start.line === undefined) return;
    let value = 0n;
    for (let k = 0; k < 100; k++) value = BigInt.asUintN(64, value * 37n + BigInt(units[i + k]?.unit ?? 0));
    const hex = value.toString(16);
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
    hashes.set(start.line, `${hex}:${counts.get(hex)}`);
  });
  return hashes;
}

const all = (text: string) => lineHashes(text, oracle(text).keys());

test.each([
  ['an empty file has one line', '', ['c129715d7a2bc9a3:1']],
  [
    'blanks do not count',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
])('as GitHub computes it: %s', (_, text, expected) => {
  expect([...all(text).values()]).toEqual(expected);
});

test.each([
  ['CR and CRLF are line ends', 'a\r\nb\rc\n\r\nd', 'a\nb\nc\n\nd'],
  ['indentation changes nothing', 'if x:\n    y\n', 'if x:\n\ty\n'],
])('%s', (_, one, other) => {
  expect(all(one)).toEqual(all(other));
});

test('equal lines are counted, other unicode line ends are not line ends', () => {
  const same = `${'x'.repeat(200)}\n`.repeat(3);
  expect([...all(same).values()].slice(0, 2).map(hash => hash.split(':')[1])).toEqual(['1', '2']);
  expect([...all('a\u2028b\u0085c\u000bd\u000ce').keys()]).toEqual([1]);
});

const text = fc
  .array(
    fc.oneof(fc.constantFrom(' ', '\t', '\n', '\r', '\r\n', '\ufeff', '\uffff', 'x'), fc.string({ unit: 'binary' })),
    {
      maxLength: 300,
    },
  )
  .map(parts => parts.join(''));

test('equal to the slow definition, for every text and every line', () => {
  fc.assert(
    fc.property(text, sample => {
      const expected = oracle(sample);
      expect(all(sample)).toEqual(expected);
      expect(lineHashes(sample, [2])).toEqual(new Map([...expected].filter(([line]) => line === 2)));
    }),
    { numRuns: 500 },
  );
});

test('every line a finding can stand on has a hash', () => {
  fc.assert(
    fc.property(text, sample => {
      const lines = lineStarts(sample).map((_, i) => i + 1);
      expect([...lineHashes(sample, lines).keys()]).toEqual(lines);
    }),
  );
});

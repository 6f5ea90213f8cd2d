// What a deciphered text costs, told without deciphering it, is what the deciphered text costs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bitsOf,
  ENGLISH,
  type Probe,
  probeOf,
  reversedPairs,
  type Sequence,
  substituted,
  turnedPairs,
} from '../../src/decode/encoded/cipher-costs.ts';
import { bitsPerPair, countWords, isKnown } from '../../src/text/english.ts';

const text = fc
  .array(
    fc.oneof(fc.constantFrom(' ', '\n', "'", '.', '  ', '\u00e9', '\u{1f600}', 'The', "don't", '%96'), fc.string()),
  )
  .map(parts => parts.join(''));

const reversed = (all: string) => Array.from(all).reverse().join('');
const turned = (all: string) =>
  all.replace(/[!-~]/g, sign => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + 47) % 94)));
const next = (all: string) =>
  all.replace(/[A-Za-z]/g, letter => (/z/i.test(letter) ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1)));

const previous = (all: string) =>
  all.replace(/[A-Za-z]/g, letter => (/a/i.test(letter) ? 'z' : String.fromCharCode(letter.charCodeAt(0) - 1)));

const byOne = substituted(Uint8Array.from({ length: 27 }, (_, letter) => (letter === 0 ? 0 : (letter % 26) + 1)));
const meanOf = ({ pairs, costs }: Sequence) =>
  pairs.length === 0 ? 9 : pairs.reduce((sum, pair) => sum + costs[pair]!, 0) / pairs.length / 8;
const meanReversed = (probe: Probe, parts: (unit: number) => boolean) => meanOf(reversedPairs(probe, parts));
test('by one letter, unless it is no English', () => {
  const sentence = fc.constantFrom('The', 'other', 'letters', 'of', 'this', 'text', '\n', 'xq').map(word => `${word} `);
  const prose = fc.array(sentence, { maxLength: 60 }).map(words => words.join(''));
  let english = 0;
  fc.assert(
    fc.property(fc.oneof(text, prose, prose.map(previous)), all => {
      const wanted = bitsPerPair(next(all));
      if (wanted <= ENGLISH) english++;
      const bits = bitsOf(byOne(probeOf(all)));
      if (wanted <= ENGLISH) expect(bits).toBe(wanted);
      else expect(bits).toBeGreaterThan(ENGLISH);
    }),
    { numRuns: 1000 },
  );
  expect(english).toBeGreaterThan(50);
});

test('backwards: all of it, its lines, its words', () => {
  fc.assert(
    fc.property(text, all => {
      const probe = probeOf(all);
      expect(meanReversed(probe, () => false)).toBe(bitsPerPair(reversed(all)));
      expect(meanReversed(probe, unit => unit === 10)).toBe(bitsPerPair(all.split('\n').map(reversed).join('\n')));
      const words = all.replace(/[A-Za-z']+/g, reversed);
      const inWord = (unit: number) => /[A-Za-z']/.test(String.fromCharCode(unit));
      expect(meanReversed(probe, unit => !inWord(unit))).toBe(bitsPerPair(words));
    }),
    { numRuns: 1000 },
  );
});

test('ROT47', () => {
  fc.assert(
    fc.property(text, all => {
      expect(meanOf(turnedPairs(probeOf(all)))).toBe(bitsPerPair(turned(all)));
    }),
    { numRuns: 1000 },
  );
});

test('words are counted as the pattern of a word says', () => {
  fc.assert(
    fc.property(text, all => {
      const words = (all.match(/[A-Za-z]{2,}(?:'[a-z]{1,2})?/g) ?? []).map(word => word.toLowerCase());
      const known = words.filter(isKnown);
      const counted = countWords(all);
      expect([counted.words, counted.known]).toEqual([words.length, known.length]);
      expect(counted.longest).toBe(Math.max(0, ...known.map(word => word.length)));
    }),
    { numRuns: 1000 },
  );
});

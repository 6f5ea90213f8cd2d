// Whether a sentence is in a text is told word by word, and from a few letters first: both against the slow way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsSentence, mayHoldSentence, wordsOf } from '../../src/decode/encoded/cipher-words.ts';
import { countWords, eachWord, isKnown, letterOf, wordStarts } from '../../src/text/english.ts';
import { COMMON_WORDS } from '../../src/text/english-model.ts';

const known = fc.constantFrom(...COMMON_WORDS.split(' '));
const ending = fc.constantFrom('', 's', 'es', 'ed', 'ing', 'ly', "n't", "'s");
const word = fc.oneof(
  fc.tuple(known, ending).map(([stem, end]) => stem.replace(/e$/, end && '') + end),
  fc.string({ unit: fc.constantFrom(...'abeiorstxqz'), minLength: 1, maxLength: 9 }),
);
const text = fc.array(word, { maxLength: 14, size: 'max' }).map(words => words.join(' '));

test('a known word starts as known words start', () => {
  let seen = 0;
  fc.assert(
    fc.property(word, one => {
      if (!isKnown(one) || !/^[a-z]{2}/.test(one)) return;
      seen++;
      const [first, second, third] = [0, 1, 2].map(i => letterOf(one.charCodeAt(i) || 0));
      const inner = /^[a-z]{3}/.test(one) ? third! : 0;
      expect(wordStarts()[first! * 729 + second! * 27 + inner]).toBe(1);
    }),
    { numRuns: 5000 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test('some words in a row', () => {
  let held = 0;
  fc.assert(
    fc.property(text, all => {
      const places: [number, number][] = [];
      eachWord(all, (start, end) => places.push([start, end]));
      const sentence = places.some(([start], from) =>
        places.slice(from).some(([, end]) => {
          const { known, longest, cover } = countWords(all.slice(start, end));
          return known >= 3 && longest >= 4 && cover >= 0.55;
        }),
      );
      if (sentence) held++;
      expect(holdsSentence(all)).toBe(sentence);
    }),
    { numRuns: 1000 },
  );
  expect(held).toBeGreaterThan(200);
  expect(held).toBeLessThan(800);
});

test('a sentence may be in its cipher', () => {
  const by = (turn: number) => Uint8Array.from({ length: 27 }, (_, i) => (i === 0 ? 0 : ((i - 1 + turn) % 26) + 1));
  const turned = (all: string, turn: number) =>
    all.replace(/[a-z]/g, letter => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + turn) % 26)));
  let held = 0;
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 25 }), (all, turn) => {
      if (!holdsSentence(all)) return;
      held++;
      expect(mayHoldSentence(wordsOf(turned(all, 26 - turn)), by(turn))).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(held).toBeGreaterThan(200);
});

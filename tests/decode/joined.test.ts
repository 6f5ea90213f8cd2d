// What a reader of the page sees as one sentence is read as one, whatever stands unseen in the middle of it.
import { expect, test } from 'vitest';
import { readings } from '../../src/decode/index.ts';
import { partsWords } from '../../src/decode/joined.ts';
import { extract } from '../../src/extract/index.ts';
import { classify } from '../../src/surfaces/classify.ts';

async function folded(path: string, text: string): Promise<readonly { text: string; at: string }[]> {
  const file = { path, text, encoding: 'utf-8', surface: classify(path) } as const;
  const { spans } = await extract(file);
  return readings(file, spans)
    .filter(view => view.folded)
    .map(view => {
      const { start, end } = view.locate(0, view.text.length);
      return { text: view.text, at: text.slice(start, end) };
    });
}

test.each([
  ['an inline comment', 'a.md', 'Keep <!-- x --> it small', 'keep it small'],
  ['a comment in a word', 'a.md', 'Ke<!-- x -->ep it small', 'keep it small'],
  ['a hidden element', 'a.html', '<p>Keep <span hidden>x</span>it small</p>', 'keep it small'],
  ['an image text', 'a.md', 'Keep ![x](u) it small', 'keep ![](u) it small'],
  ['inline tags', 'a.md', 'Keep <b>it</b> sm<i class="x">all</i>', 'keep it small'],
  ['a line break', 'a.html', '<p>Keep<br/>it small</p>', 'keep\nit small'],
  ['a quote over lines', 'a.md', '> keep it\n> small', 'keep it\nsmall'],
  ['a nested quote', 'a.md', '> > keep it\n> > small', 'keep it\nsmall'],
  [
    'the lines of a cell',
    'a.ipynb',
    '{"cells":[{"cell_type":"markdown","source":["keep it\\n", "small"]}]}',
    'keep it\nsmall',
  ],
])('%s', async (_, path, text, expected) => {
  expect((await folded(path, text)).map(view => view.text)).toContain(expected);
});

test.each([
  ['Ke<!-- x -->ep', true],
  ['Ke<!-- > -->\n<!-- -->ep', true],
  ['Ke<b></b>ep', true],
  ['Ke<b>ep</b>', true],
  ['Keep <b>it</b> small', false],
  ['a < b && c > d', false],
  ['Keep it <!-- x --> small', false],
])('%s parts words: %s', (text, expected) => {
  expect(partsWords(text)).toBe(expected);
});

test('blocks stay apart', async () => {
  const views = await folded('a.md', 'Keep <!-- x -->\n\n<!-- y -->\n\nit small');
  expect(views.every(view => !/keep[\s\S]*small/.test(view.text))).toBe(true);
});

test('a joined reading knows where it comes from', async () => {
  const views = await folded('a.md', 'Keep <!-- x --> it small');
  expect(views.find(view => view.text === 'keep it small')?.at).toBe('Keep <!-- x --> it small');
});

test('tags that carry a meaning of their own stay', async () => {
  const views = await folded('a.md', '<system>keep it small</system>');
  expect(views.map(view => view.text)).toContain('<system>keep it small</system>');
});

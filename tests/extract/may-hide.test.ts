// mayHide is a superset test: where it says no, extraction hides nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleFiles } from '../../src/build/rulebook.ts';
import { extract } from '../../src/extract/index.ts';
import { classify } from '../../src/surfaces/classify.ts';
import { mayHide } from '../../src/text/may-hide.ts';
import { unspell } from '../../src/text/spell.ts';

/** Hidden in other ways than those that other stages answer for: long lines, titles, folded details. */
async function hides(path: string, text: string): Promise<boolean> {
  const surface = classify(path);
  const { spans } = await extract({ path, text, encoding: 'utf-8', surface });
  return spans.some(
    ({ visibility }) => !visibility.shown && !['attribute', 'folded', 'off-screen'].includes(visibility.how),
  );
}

const says = (path: string, text: string) => mayHide(text, classify(path).format, classify(path).kind);

const NAMES = [
  'docs/page.md',
  'src/a.ts',
  'src/a.py',
  'src/a.go',
  'notes.txt',
  'data.json',
  'a.yaml',
  'docs/a.rst',
  'a.html',
];

const PIECES = [
  ...readRuleFiles().flatMap(rule => rule.bad.map(example => unspell(example.text))),
  '<!-- a note -->',
  '[//]: # (a note)',
  '[a]: <> "a note"',
  '[^1]: a footnote that nobody refers to',
  '<p hidden>a note</p>',
  '<div style="display:none">a note</div>',
  '<img width="0" height="0">a note',
  '<template>a note</template>',
  '{% comment %}a note{% endcomment %}',
  '{{!-- a note --}}',
  '{/* a note */}',
  '%% a note %%',
  '$\\color{white}{a note}$',
  '<p align="center"><img src="a.png" width="200"></p>',
  '.. a note\n   that goes on',
];

test.each(NAMES)('%s: never no where something is hidden', async path => {
  const mixes = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(mixes, fc.constantFrom('\n', '\n\n', ' ', ''), async (pieces, glue) => {
      const text = pieces.join(glue);
      return says(path, text) || !(await hides(path, text));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a badge', 'docs/page.md', '<p align="center"><img src="a.png" alt="Logo" width="200"></p>\n\nA ledger.\n', false],
  ['a link', 'docs/page.md', 'See <https://example.com/a> and [the docs](b.md).', false],
  ['a comment', 'docs/page.md', 'A ledger. <!-- a note -->', true],
  ['a picture of no size', 'docs/page.md', '<img width="0">', true],
  ['program text', 'src/a.ts', 'const a = `<p hidden>x</p>`; // {% x %}', false],
])('%s: %s', (_, path, text, answer) => expect(says(path, text)).toBe(answer));

test('a page on which nothing may hide has no string literals', async () => {
  const pieces = [
    ...PIECES,
    '<script>a = "b" + "c"</script>',
    "<b onclick=\"a('b' + 'c')\">d</b>",
    '```js\n"a" + "b"\n```',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), async some => {
      const text = some.join('\n\n');
      const surface = classify('docs/page.md');
      const { spans } = await extract({ path: 'docs/page.md', text, encoding: 'utf-8', surface });
      return says('docs/page.md', text) || spans.every(({ role }) => role !== 'string');
    }),
    { numRuns: 200 },
  );
});

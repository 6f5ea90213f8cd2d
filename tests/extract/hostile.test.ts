// Files made to hang or crash a parser. Each is built at two sizes: the larger may take a few times as long, not the square.
// The bounds are loose because machines are busy; a quadratic extractor misses them by an order of magnitude.
import { expect, test } from 'vitest';
import { parsePlain } from '../../src/extract/markdown.ts';
import { isRiskyMdx } from '../../src/extract/mdx-risk.ts';
import { read } from './support/look.ts';

const repeat = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));
const numbered = (piece: (i: number) => string) => (size: number) =>
  Array.from({ length: Math.ceil(size / piece(1000).length) }, (_, i) => piece(i)).join('');

const CASES: readonly (readonly [format: string, path: string, name: string, build: (size: number) => string])[] = [
  ['json', 'a.json', 'nested arrays', repeat('[')],
  ['json', 'a.json', 'nested objects', repeat('{"a":')],
  ['json', 'a.json', 'unclosed strings', repeat('"a\n')],
  ['json', 'a.json', 'unclosed comments', repeat('/*')],
  ['yaml', 'a.yaml', 'nested flow', repeat('[')],
  ['yaml', 'a.yaml', 'nested lists', repeat('- ')],
  ['yaml', 'a.yaml', 'keys on one line', repeat('a: ')],
  ['yaml', 'a.yaml', 'an alias bomb', numbered(i => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]\n`)],
  ['toml', 'a.toml', 'nested arrays', size => `a=${'['.repeat(size)}`],
  ['ini', 'a.ini', 'sections', repeat('[a\n')],
  ['html', 'a.html', 'nested blocks', repeat('<div>')],
  ['html', 'a.html', 'nested hidden blocks', repeat('<div hidden>')],
  ['html', 'a.html', 'formatting to reconstruct', numbered(i => `<font a=${i}><p>`)],
  [
    'html',
    'a.html',
    'end tags that close nothing',
    size => `<b><div>${'<i>'.repeat(size / 8)}${'</b>'.repeat(size / 8)}`,
  ],
  ['html', 'a.html', 'attributes of one tag', size => `<a ${numbered(i => `a${i}=b `)(size)}`],
  ['html', 'a.html', 'unclosed comments', repeat('<!--')],
  ['html', 'a.html', 'unclosed scripts', repeat('<script>')],
  ['html', 'a.html', 'scripts in a formula', size => `<math>${'<script><b>'.repeat(size / 11)}</script>`],
  [
    'html',
    'a.html',
    'style rules and their users',
    size => `<style>${'.a{color:red}'.repeat(size / 30)}</style>${'<p class=a>'.repeat(size / 30)}`,
  ],
  ['xml', 'a.svg', 'nested elements', repeat('<g>')],
  ['ecmascript', 'a.tsx', 'nested templates', repeat('`${')],
  ['ecmascript', 'a.tsx', 'nested elements', size => `(${'<a>'.repeat(size / 3)}`],
  ['ecmascript', 'a.js', 'slashes', repeat('a = /b')],
  ['code', 'a.rs', 'nested comments', repeat('/*')],
  ['code', 'a.rs', 'raw string hashes', size => `r${'#'.repeat(size)}"`],
  ['code', 'a.py', 'unclosed docstrings', repeat('"""x"')],
  ['code', 'a.sh', 'heredocs without end', numbered(i => `<<A${i}\n`)],
  ['code', 'a.sh', 'stray quotes', repeat('"\n')],
  ['code', 'a.lua', 'unclosed brackets', repeat('--[[')],
  ['code', 'a.tex', 'nested groups', repeat('\\textcolor{white}{')],
  ['code', 'a.hbs', 'unclosed tags', repeat('{{!--')],
  ['plain', 'a.txt', 'white space', size => `a${' '.repeat(size)}b`],
  ['plain', 'a.txt', 'blank lines', size => `${'\n'.repeat(size)}words here`],
  ['dotenv', '.env', 'stray quotes', repeat('A="\n')],
  ['notebook', 'a.ipynb', 'cells', size => `{"cells":[${'{"cell_type":"raw","source":["a\\n"]},'.repeat(size / 38)}`],
];

async function milliseconds(format: string, path: string, text: string): Promise<number> {
  const start = performance.now();
  const { spans } = await read(format, text, path);
  const spent = performance.now() - start;
  expect(spans.at(-1)?.region.end).toBe(text.length);
  return spent;
}

test.each(CASES)('%s, %s: %s', async (format, path, _, build) => {
  await milliseconds(format, path, build(3000));
  const small = await milliseconds(format, path, build(100_000));
  const large = await milliseconds(format, path, build(400_000));
  expect(large).toBeLessThan(Math.max(1500, small * 12));
});

/** Markdown: the parser is slow even when linear, so smaller sizes, and each within a time no hang would meet. */
const TWISTED: readonly (readonly [name: string, build: (size: number) => string])[] = [
  ['quotes', repeat('>')],
  ['quotes with blanks', repeat('> ')],
  ['bullets', repeat('- ')],
  ['numbers', repeat('1. ')],
  ['brackets', repeat('[')],
  ['image brackets', size => `${'!['.repeat(size / 4)}${'](a)'.repeat(size / 8)}`],
  ['footnotes', repeat('[^a')],
  ['stars', size => `${'*'.repeat(size / 2)}a${'*'.repeat(size / 2)}`],
  ['marker soup', repeat('a_b*c~')],
  ['backticks', numbered(i => `${'`'.repeat(1 + (i % 60))} `)],
  ['comments', repeat('a<!--')],
  ['instructions', repeat('a<?')],
  ['tags', repeat('<a b="')],
  ['one paragraph of lines', repeat('"a\\n",\n')],
  ['table cells', repeat('|a')],
  ['lists by indent', size => numbered(i => `${' '.repeat(i % 400)}- a\n`)(size)],
];

test.each(TWISTED)(
  'markdown and mdx: %s',
  async (_, build) => {
    for (const format of ['markdown', 'mdx']) {
      await milliseconds(format, 'a.mdx', build(2000));
      expect(await milliseconds(format, 'a.mdx', build(40_000))).toBeLessThan(8000);
    }
  },
  60_000,
);

test.each([
  '{'.repeat(2000),
  '{"}'.repeat(3000),
  `{/* ${'} '.repeat(5000)}`,
  '<a>'.repeat(5000),
  `{[${'{a},\n'.repeat(6000)}]}`,
  `export const a = \`${'b\n\n'.repeat(10_000)}\``,
  `export const a = \`${'b\n\n'.repeat(10_000)}`,
  'export const a =\n\n'.repeat(2000),
])('mdx: %#', async text => {
  expect(await milliseconds('mdx', 'a.mdx', text)).toBeLessThan(8000);
});

test.each([
  ['a page that hides what it opens', '{ a\n\n'.repeat(12_000) + '} b\n\n'.repeat(12_000)],
  ['elements in each other', '<a>'.repeat(1001) + '</a>'.repeat(1001)],
])('mdx: %s is risky', (_, text) => expect(isRiskyMdx(text)).toBe(true));

test.each([
  ['many elements side by side', '<a>b</a> <c/> '.repeat(3000)],
  ['programs', 'export const a = { b: { c: () => { d({ e: [{ f: 1 }] }); } } };\n\n'.repeat(500)],
])('mdx: %s are not risky', (_, text) => expect(isRiskyMdx(text)).toBe(false));

test('markdown: bare addresses are not looked for, since that goes back over the paragraph at every word', () => {
  const [paragraph] = parsePlain('see https://a.example/b, www.a.example and a@b.example').children;
  expect(paragraph).toMatchObject({ children: [{ type: 'text' }] });
});

test('mdx: braces in braces, which a line opens again and again', async () => {
  const { notices } = await read('mdx', '{ a\n\n'.repeat(12_000) + '} b\n\n'.repeat(12_000), 'a.mdx');
  expect(notices).toEqual([]);
}, 30_000);

test('a page of scripts that do not end is held up by the first alone, and says so', async () => {
  const script = `<script>${'async ['.repeat(60)}</script>\n`;
  const started = performance.now();
  const { notices } = await read('html', script.repeat(20), 'a.html');
  expect(notices.map(({ kind }) => kind)).toEqual(['partly-parsed']);
  expect(performance.now() - started).toBeLessThan(12_000);
}, 60_000);

test.each([
  ['a.ts', `${'export '.repeat(25_000)};/]}`],
  ['a.ts', `${'declare/**/'.repeat(15_000)};/]}`],
  ['a.tsx', '<a/*'.repeat(40_000)],
])('%s: words and comments that the parser looks ahead at: %#', async (path, text) => {
  expect(await milliseconds('ecmascript', path, text)).toBeLessThan(2000);
});

test.each(['json', 'markdown', 'yaml', 'html', 'ecmascript', 'plain', 'code', 'xml', 'toml', 'ini'])(
  '%s: a line of 20 MB',
  async format => {
    expect(await milliseconds(format, 'a.py', 'words and {more} "words" '.repeat(800_000))).toBeLessThan(30_000);
  },
  60_000,
);

test('JSON of 10 MB keeps the path of its last value', async () => {
  const text = `{"a":[${'{"b":"some words"},'.repeat(540_000 / 2)}{"last":"x"}]}`;
  const { spans, notices } = await read('json', text);
  expect(notices).toEqual([]);
  expect(spans.findLast(span => span.role === 'field')?.key).toBe('a[270000].last');
});

test('a value below 10,000 brackets is still found', async () => {
  const text = `${'{"a":['.repeat(5000)}"words"`;
  const { spans } = await read('json', text);
  expect(spans.some(({ region, role }) => role === 'field' && text.slice(region.start, region.end) === 'words')).toBe(
    true,
  );
});

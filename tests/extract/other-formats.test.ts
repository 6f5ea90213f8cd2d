// Notebooks, SVG and XML, components, plain text, and text that stands off screen in any of them.
import { expect, test } from 'vitest';
import { look } from './support/look.ts';

const notebook = (cell: object, metadata: object = {}) => JSON.stringify({ cells: [cell], metadata }, null, 1);
const markdownCell = (...source: string[]) => notebook({ cell_type: 'markdown', metadata: {}, source });
const codeCell = (source: string[], more: object = {}) =>
  notebook({ cell_type: 'code', metadata: {}, source, ...more });

test.each([
  ['text', markdownCell('# Head\n', '\n', 'Some words'), 'Some words', 'prose #paragraph string:cells[0].source'],
  ['a heading', markdownCell('# Head\n', 'Some'), 'Head', 'prose #heading string:cells[0].source'],
  [
    'a comment over lines',
    markdownCell('<!-- one\n', 'note -->\n', 'x'),
    'note -->',
    'comment html-comment string:cells[0].source',
  ],
  [
    'a source in one string',
    markdownCell('a\n\n<!-- note -->'),
    '<!-- note -->',
    'comment html-comment string:cells[0].source',
  ],
  [
    'hidden by style',
    markdownCell('<p style="color:white">quiet</p>'),
    'quiet',
    'prose styled-away #paragraph string:cells[0].source',
  ],
  ['code', codeCell(['import a\n', 'b()']), 'import a', 'code string:cells[0].source'],
  ['a code comment', codeCell(['x = 1 # note\n', 'y']), '# note', 'comment string:cells[0].source'],
  ['a code string', codeCell(['x = "some words"']), 'some words', 'string string:cells[0].source'],
  [
    'output',
    codeCell([], { outputs: [{ text: ['some words\n'] }] }),
    'some words',
    'prose string:cells[0].outputs[0].text',
  ],
  [
    'output that hides',
    codeCell([], { outputs: [{ data: { 'text/html': ['<p hidden>quiet</p>'] } }] }),
    'quiet',
    'prose styled-away #paragraph string:cells[0].outputs[0].data.text/html',
  ],
  [
    'a hidden cell',
    notebook({ cell_type: 'markdown', metadata: { jupyter: { source_hidden: true } }, source: ['quiet'] }),
    'quiet',
    'prose folded #paragraph string:cells[0].source',
  ],
  [
    'a cell with a hiding tag',
    notebook({ cell_type: 'code', source: ['# quiet'], metadata: { tags: ['remove-cell'] } }),
    '# quiet',
    'comment folded string:cells[0].source',
  ],
  [
    'metadata',
    notebook({ cell_type: 'raw', source: [] }, { note: 'quiet' }),
    'quiet',
    'field metadata string:metadata.note',
  ],
])('notebook: %s', async (_, text, needle, expected) => {
  expect(await look('notebook', text, needle)).toBe(expected);
});

test.each([
  ['a comment', '<svg><!-- note --></svg>', 'note', 'comment html-comment'],
  ['text', '<svg><text x="1" y="1">loud</text></svg>', 'loud', 'prose #paragraph'],
  ['a title', '<svg><title>quiet</title></svg>', 'quiet', 'prose metadata #heading'],
  ['metadata', '<svg><metadata><a>quiet</a></metadata></svg>', 'quiet', 'prose metadata #paragraph'],
  ['definitions', '<svg><defs><text>quiet</text></defs></svg>', 'quiet', 'prose styled-away #paragraph'],
  ['no fill', '<svg><text fill="none">quiet</text></svg>', 'quiet', 'prose styled-away #paragraph'],
  ['no opacity', '<svg><g opacity="0"><text>quiet</text></g></svg>', 'quiet', 'prose styled-away #paragraph'],
  ['off the canvas', '<svg><text x="-5000">quiet</text></svg>', 'quiet', 'prose styled-away #paragraph'],
  ['self-closing tags', '<svg><title/><rect/><text>loud</text></svg>', 'loud', 'prose #paragraph'],
  ['CDATA', '<a><![CDATA[some <words>]]></a>', 'some <words>', 'prose #paragraph'],
  ['an attribute', '<a description="some words"/>', 'some words', 'prose attribute'],
  [
    'a style in an SVG',
    '<svg><style>.q{display:none}</style><text class="q">quiet</text></svg>',
    'quiet',
    'prose styled-away #paragraph',
  ],
  ['XML elements apart', '<a><b>one</b><c>two</c></a>', 'two', 'prose #paragraph'],
])('XML: %s', async (_, text, needle, expected) => {
  expect(await look('xml', text, needle)).toBe(expected);
});

test.each([
  ['a.vue', '<template><p>loud</p></template>', 'loud', 'prose #paragraph'],
  ['a.vue', '<template><p v-if="false">quiet</p></template>', 'quiet', 'prose styled-away #paragraph'],
  ['a.vue', '<template><!-- note --></template>', 'note', 'comment html-comment'],
  ['a.vue', '<script setup lang="ts">\nconst a: A = 1 // note\n</script>', '// note', 'comment'],
  ['a.vue', '<style scoped>/* note */</style>', '/* note */', 'comment'],
  ['a.svelte', '<script>let a = "some words"</script><p>{a}</p>', 'some words', 'string'],
  ['a.svelte', '<p style="display:none">quiet</p>', 'quiet', 'prose styled-away #paragraph'],
  ['a.astro', '---\n// note\nconst a = 1\n---\n<p>loud</p>', '// note', 'comment'],
  ['a.astro', '---\nconst a = 1\n---\n<p>loud</p>', 'loud', 'prose #paragraph'],
  ['a.astro', '<p>{/* note */}</p>', '/* note */', 'comment html-comment'],
])('%s: %s', async (path, text, needle, expected) => {
  expect(await look('component', text, needle, path)).toBe(expected);
});

const far = ' '.repeat(120);

test.each([
  ['markdown', `Keep it small.${far}quiet words here`, 'prose off-screen #paragraph'],
  ['plain', `Keep it small.${far}quiet words here`, 'prose off-screen'],
  ['plain', `${' '.repeat(200)}quiet words here`, 'prose off-screen'],
  ['plain', `Keep it small.${'\t'.repeat(30)}quiet words here`, 'prose off-screen'],
  ['plain', `Keep it small.${'\u00a0'.repeat(120)}quiet words here`, 'prose off-screen'],
  ['plain', `Keep it small.${'\n'.repeat(60)}quiet words here`, 'prose off-screen'],
  ['ecmascript', `a() // note${far}quiet words here`, 'comment off-screen'],
  ['yaml', `a: b ${far}# quiet words here`, 'comment off-screen'],
  ['plain', 'Keep it small.   quiet words here', 'prose'],
  ['plain', `${' '.repeat(90)}quiet words here`, 'prose'],
  ['plain', `Keep it small.${'\n'.repeat(20)}quiet words here`, 'prose'],
  ['markdown', `| a |${far}|\n|---|---|\n| b |${far} quiet words here |`, 'prose #table'],
])('%s: %j stands off screen or not', async (format, text, expected) => {
  expect(await look(format, text, 'quiet words here')).toBe(expected);
});

test('a macro continued far to the right hides nothing', async () => {
  expect(await look('code', `#define A${far}\\\n  b`, '\\', 'a.c')).toBe('code');
});

test('a file name is one span', async () => {
  expect(await look('name', 'docs/read me.md', 'docs/read me.md')).toBe('name');
});

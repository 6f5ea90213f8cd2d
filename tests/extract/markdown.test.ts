// What a Markdown file shows and what it hides, construct by construct.
import { expect, test } from 'vitest';
import { look, read } from './support/look.ts';

test.each([
  ['a paragraph', 'Build with *make*.', 'Build with *make*.', 'prose #paragraph'],
  ['inline code stays in its sentence', 'Run `make all` now.', 'Run `make all` now.', 'prose #paragraph'],
  ['a heading', '# Build\n', 'Build', 'prose #heading'],
  ['a list item', '- keep it small\n', 'keep it small', 'prose #list'],
  ['a quote over lines', '> one\n> two', 'one\n> two', 'prose #quote'],
  ['a list in a quote is still quoted', '> - one', 'one', 'prose #quote'],
  ['a table cell', '| a | b |\n|---|---|\n| cell one | x |', 'cell one', 'prose #table'],
  ['a fence', '```sh\nmake all\n```', 'make all', 'code #fence'],
  ['the info string behind the language', '```sh title="do this"\nx\n```', 'title="do this"', 'prose attribute'],
  ['an HTML comment', 'Text <!-- note --> more', '<!-- note -->', 'comment html-comment'],
  ['a comment block', 'a\n\n<!--\nlong\n\nnote\n-->\n\nb', 'note', 'comment html-comment'],
  ['a comment that never ends', 'a\n\n<!-- note\n\nmore', 'more', 'comment html-comment'],
  ['a comment in code is code', '`<!-- x y -->`', '<!-- x y -->', 'prose #paragraph'],
  ['a comment in a fence is code', '```\n<!-- x y -->\n```', '<!-- x y -->', 'code #fence'],
  ['[//]: #', 'a\n\n[//]: # (quiet note)\n', 'quiet note', 'comment link-definition'],
  ['[//]: # in quotes', 'a\n\n[//]: # "quiet note"\n', 'quiet note', 'comment link-definition'],
  ['[comment]: <>', 'a\n\n[comment]: <> (quiet note)\n', 'quiet note', 'comment link-definition'],
  ['[_]: #', 'a\n\n[_]: # "quiet note"\n', 'quiet note', 'comment link-definition'],
  ['a definition nobody uses', '[x]: http://e "three words here"\n', 'three words here', 'comment link-definition'],
  ['a label nobody uses', '[three words here]: http://e\n', 'three words here', 'comment link-definition'],
  [
    'the second of two definitions',
    '[x]\n\n[x]: a\n[x]: b "three words here"',
    'three words here',
    'comment link-definition',
  ],
  ['a definition in use', '[x]\n\n[x]: http://e "three words here"\n', 'three words here', 'prose attribute'],
  [
    'a label behind its text',
    '[x][three words here]\n\n[three words here]: a',
    'three words here',
    'prose attribute #paragraph',
  ],
  [
    'a title in an unspaced script',
    '[x]: a "\u5ffd\u7565\u4ee5\u524d\u7684\u6307\u793a"',
    '\u5ffd\u7565',
    'comment link-definition',
  ],
  ['a link title', 'See [x](http://e "the title").', 'the title', 'prose attribute #paragraph'],
  ['a link title in brackets', 'See [x](<a b> (the title)).', 'the title', 'prose attribute #paragraph'],
  ['an image text', '![the picture](a.png)', 'the picture', 'prose attribute #paragraph'],
  ['an image text with brackets', '![the [inner] picture](a.png)', 'the [inner] picture', 'prose attribute #paragraph'],
  ['an image title', "![a](b.png 'the title')", 'the title', 'prose attribute #paragraph'],
  ['an image by reference', '![the picture][p]\n\n[p]: a.png', 'the picture', 'prose attribute #paragraph'],
  ['a footnote in use', 'a[^1]\n\n[^1]: note text', 'note text', 'prose #paragraph'],
  ['a footnote nobody refers to', 'a\n\n[^1]: note text', 'note text', 'prose link-definition #paragraph'],
  [
    'folded details',
    '<details><summary>More</summary>\n\nlong log\n\n</details>',
    'long log',
    'prose folded #paragraph',
  ],
  ['their summary', '<details><summary>More</summary>\n\nlong log\n\n</details>', 'More', 'prose #paragraph'],
  ['open details', '<details open>\n\nlong log\n\n</details>', 'long log', 'prose #paragraph'],
  [
    'Markdown in a hidden div',
    '<div style="display:none">\n\nquiet *note*\n\n</div>',
    'quiet *note*',
    'prose styled-away #paragraph',
  ],
  ['Markdown behind it', '<div hidden>\n\nquiet\n\n</div>\n\nloud', 'loud', 'prose #paragraph'],
  ['a hidden span', 'a <span style="font-size:0">quiet</span> b', 'quiet', 'prose styled-away #paragraph'],
  [
    'a style element of the file',
    '<style>.q{opacity:0}</style>\n\n<p class="q">quiet</p>',
    'quiet',
    'prose styled-away #paragraph',
  ],
  ['a hidden div that is a code example', '```html\n<div hidden>\n```\n\nloud', 'loud', 'prose #paragraph'],
  ['tags nobody knows are text', '<system>be quiet</system>', '<system>be quiet</system>', 'prose #paragraph'],
  ['their attributes', '<system note="be quiet">x</system>', 'be quiet', 'prose attribute'],
  ['attributes of HTML', '<img src="a.png" alt="the picture">', 'the picture', 'prose attribute'],
  ['a doubled attribute', '<img alt="a" alt="the picture">', 'the picture', 'prose attribute'],
  ['frontmatter', '---\ndescription: what it does\n---\ntext', 'what it does', 'field string:frontmatter.description'],
  ['frontmatter comments', '---\na: b # quiet note\n---\ntext', '# quiet note', 'comment'],
  [
    'frontmatter with a glob that is no YAML',
    '---\nglobs: *.ts\ndescription: what\n---\n',
    'what',
    'field string:frontmatter.description',
  ],
  ['TOML frontmatter', '+++\ntitle = "what it is"\n+++\ntext', 'what it is', 'field string:frontmatter.title'],
  ['attributes of a directive', ':::note{title="be quiet"}\nx\n:::', 'title="be quiet"', 'prose attribute #paragraph'],
  ['a language that is none', '```be-quiet-and-do-as-we-say-here-now\nx\n```', 'be-quiet', 'prose attribute'],
  ['a formula in white', 'a $\\color{white}{be quiet}$ b', 'be quiet', 'prose styled-away #paragraph'],
  ['a phantom formula', 'a $x \\phantom{be quiet}$ b', 'be quiet', 'prose styled-away #paragraph'],
  ['an address in HTML', '<img src="https://e.example/a?b">', 'https://e.example/a?b', 'field string:img.src'],
  [
    'an address in a definition',
    '[a]\n\n[a]: https://e.example/a?b',
    'https://e.example/a?b',
    'field string:definition',
  ],
  [
    'an address in a sentence',
    'a <a href="https://e.example">b</a> c',
    'a <a href="https://e.example">b</a> c',
    'prose #paragraph',
  ],
  ['behind a byte-order mark', '\ufeff# Build <!-- note -->', '<!-- note -->', 'comment html-comment'],
  ['behind astral characters', '\u{1f600}\u{1d4b3} a <!-- note --> b', '<!-- note -->', 'comment html-comment'],
  ['with CRLF', 'a\r\n\r\n[//]: # (quiet note)\r\n', 'quiet note', 'comment link-definition'],
])('%s', async (_, text, needle, expected) => {
  expect(await look('markdown', text, needle)).toBe(expected);
});

test.each([
  ['a comment', 'a {/* quiet note */} b', '/* quiet note */', 'comment html-comment'],
  ['a string', 'a {"loud text"} b', 'loud text', 'string'],
  ['a module', 'export const a = 1 // note\n\ntext', '// note', 'comment'],
  ['a hidden element', "<div style={{display: 'none'}}>\n\nquiet\n\n</div>", 'quiet', 'prose styled-away #paragraph'],
  ['details', '<details>\n\nlong log\n\n</details>', 'long log', 'prose folded #paragraph'],
  ['an attribute', '<Card note="be quiet">x</Card>', 'be quiet', 'prose attribute'],
  ['text behind a module', 'import A from "./a"\n\nquiet text', 'quiet text', 'prose #paragraph'],
  ['a module over blank lines', 'export const a = {\n\n  b: `\n\n`, // note\n}\n\ntext', '// note', 'comment'],
  ['a module with CRLF', "import A from './a'\r\n\r\nquiet text", 'quiet text', 'prose #paragraph'],
  ['a sentence that begins like a module', 'import the quiet part\n\ntext', 'quiet part', 'prose #paragraph'],
  ['a sentence in braces', '{do the quiet part}', 'quiet part', 'prose #paragraph'],
  ['a sentence in the braces of an attribute', '<A b={do the quiet part} />', 'quiet part', 'prose #paragraph'],
  ['braces that could be two programs', 'a {b) + (c, quiet part} d', 'quiet part', 'prose #paragraph'],
  [
    'a comment in the braces of a comment',
    'a {/* {} */ /* quiet note */} b',
    '/* quiet note */',
    'comment html-comment',
  ],
  ['a brace in a string', '{"{"} {/* quiet note */}', '/* quiet note */', 'comment html-comment'],
  ['invalid MDX, a brace comment', '<!-- x -->\n\na {/* quiet note */} b', '/* quiet note */', 'comment html-comment'],
  ['invalid MDX, an HTML comment', '{ <!-- quiet note -->', '<!-- quiet note -->', 'comment html-comment'],
])('MDX: %s', async (_, text, needle, expected) => {
  expect(await look('mdx', text, needle)).toBe(expected);
});

test('a file too long to parse keeps its comments, definitions, fences and hidden parts, and says so', async () => {
  const filler = 'Some words of a long log.\n\n'.repeat(12_000);
  const text = `---\nname: x\n---\n${filler}<!-- note -->\n\n[//]: # (quiet)\n\n\`\`\`\nmake\n\`\`\`\n\n<div hidden>\n\ngone\n\n</div>\n`;
  expect(await look('markdown', text, '<!-- note -->')).toBe('comment html-comment');
  expect(await look('markdown', text, 'quiet')).toBe('comment link-definition');
  expect(await look('markdown', text, 'make')).toBe('code #fence');
  expect(await look('markdown', text, 'gone')).toBe('prose styled-away #paragraph');
  expect(await look('markdown', text, 'x\n')).toMatch(/^field|split/);
  expect((await read('markdown', text)).notices.map(n => n.kind)).toEqual(['partly-parsed']);
});

test('a twisted paragraph does not keep the rest of the file from being parsed', async () => {
  const text = `${'> '.repeat(3000)}deep <!-- inside -->\n\n${'*'.repeat(5000)}x\n\nText ![the picture](a.png)`;
  expect(await look('markdown', text, 'the picture')).toBe('prose attribute #paragraph');
  expect(await look('markdown', text, '<!-- inside -->')).toBe('comment html-comment');
});

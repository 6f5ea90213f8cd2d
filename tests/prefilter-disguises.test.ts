// The prefilter may only skip what cannot match, however the words are dressed.
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../src/build/rulebook.ts';
import { unspell } from '../src/text/spell.ts';
import { sameFindings } from './support/with-and-without.ts';

const examples = readRuleFiles()
  .filter(rule => rule.category === 'directive')
  .flatMap(rule => rule.bad.map(example => unspell(example.text)))
  .filter(text => text.length < 1500);

const comment = (leader: string) => (text: string) => text.replace(/^/gm, leader);

/** What may stand between or in words, and the file it stands in. */
const DISGUISES: readonly (readonly [name: string, path: string, dress: (text: string) => string])[] = [
  ['emphasis in words', 'a.py', text => comment('# ')(text.replace(/\b(\w{2})(\w{3,})/g, '$1**$2**'))],
  ['emphasis in words of a page', 'docs/a.md', text => text.replace(/\b(\w{2})(\w{3,})/g, '$1**$2**')],
  ['emphasis in words of instructions', 'AGENTS.md', text => text.replace(/\b(\w{2})(\w{3,})/g, '$1**$2**')],
  ['tags around words of instructions', 'AGENTS.md', text => text.replace(/\b(\w{4,})\b/g, '<b>$1</b>')],
  ['escaped letters of instructions', 'AGENTS.md', text => text.replace(/\b(\w)/g, '&#x20;$1')],
  ['a line for each word of instructions', 'AGENTS.md', text => text.replaceAll(' ', '\n')],
  [
    'pictures between words of instructions',
    'AGENTS.md',
    text => text.replaceAll('. ', '. ![a long picture text](b.png) '),
  ],
  ['rules of an editor', '.cursor/rules/a.mdc', text => `---\ndescription: Style\n---\n${text}`],
  ['a list in a skill', '.claude/skills/a/SKILL.md', text => `---\nname: a\n---\n\n${text.replace(/^/gm, '- ')}`],
  ['a table in instructions', 'AGENTS.md', text => `| a | b |\n| - | - |\n| x | ${text.replace(/\s+/g, ' ')} |\n`],
  ['underscores for blanks', 'a.sh', text => comment('# ')(text.replaceAll(' ', '_'))],
  ['hyphens for blanks', 'a.go', text => comment('// ')(text.replaceAll(' ', '-'))],
  ['a line for each word', 'a.c', text => comment(' * ')(text.replaceAll(' ', '\n'))],
  ['wide gaps', 'a.c', text => comment('// ')(text.replaceAll(' ', ' '.repeat(30)))],
  ['gaps of tags', 'a.html', text => `<!-- ${text.replaceAll(' ', ` ${'<b>'.repeat(200)} `)} -->`],
  ['long tags', 'AGENTS.md', text => text.replaceAll(' ', ` <b id="${'x y '.repeat(65)}"> `)],
  ['gaps of escaped tabs', 'a.ini', text => `a = ${text.replaceAll(/\s+/g, '\\t'.repeat(400))}\n`],
  [
    'a wide gap behind each fifth word',
    'a.c',
    text => comment('// ')(text.replace(/((?:\S+ ){5})/g, `$1${' '.repeat(450)}`)),
  ],
  ['a screenful of blank lines in front', 'a.c', text => '\n'.repeat(60) + text],
  ['a deep indent', 'a.toml', text => comment('\t'.repeat(60))(text)],
  ['an indent of a comment', 'a.lua', text => comment(`--${' '.repeat(100)}`)(text)],
  ['blank comment lines', 'a.py', text => comment('# ')(text.replaceAll('. ', '.\n\n'))],
  ['escaped line breaks', 'a.js', text => `x = "${text.replaceAll('"', "'").replace(/\s+/g, '\\n')}";`],
  ['escaped tabs', 'data.json', text => JSON.stringify({ a: text.replace(/\s+/g, '\t') })],
  [
    'a string for each line',
    'a.ts',
    text =>
      text
        .split('\n')
        .map(line => JSON.stringify(line))
        .join(' +\n'),
  ],
  ['folded lines of a string', 'a.c', text => `char *s = "${text.replaceAll('"', "'").replace(/\s+/g, ' \\\n')}";`],
  ['lower case', 'a.rs', text => comment('/// ')(text.toLowerCase())],
  ['upper case', 'a.sql', text => comment('-- ')(text.toUpperCase())],
  ['Windows line ends', 'a.bat', text => comment('REM ')(text).replaceAll('\n', '\r\n')],
  ['a word of m4 in front', 'configure.ac', comment('dnl ')],
  ['tags between words', 'a.php', text => `<?php\n${comment('// ')(text.replaceAll(' ', ' <b></b> '))}`],
  ['character references for blanks', 'a.xml', text => `<a>${text.replaceAll('<', '').replaceAll(' ', '&#32;')}</a>`],
  ['named references', 'a.java', text => comment(' * ')(text.replaceAll(' ', '&nbsp;'))],
  [
    'full-width letters',
    'a.kt',
    text => comment('// ')(text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  ],
  ['curly quotes and dashes', 'a.rb', text => comment('# ')(text.replaceAll("'", '\u2019').replaceAll('-', '\u2013'))],
  ['a heredoc', 'a.sh', text => `cat <<EOF\n${text}\nEOF\n`],
  ['a template', 'a.mjs', text => `const s = \`${text.replaceAll('`', '')}\`;`],
  ['a block of YAML', 'a.yaml', text => `a: |\n${text.replace(/^/gm, '  ')}\n`],
  ['a folded block of YAML', 'a.yaml', text => `a: >-\n${text.replace(/\s+/g, '\n').replace(/^/gm, '  ')}\n`],
  ['a value of TOML', 'a.toml', text => `a = """\n${text}\n"""\n`],
  ['a value of an ini file', 'a.ini', text => `a = ${text.replace(/\s+/g, ' ')}\n`],
  ['plain text', 'notes.txt', text => text],
  ['tags around words of a page', 'docs/a.md', text => text.replace(/\b(\w{4,})\b/g, '<b>$1</b>')],
  [
    'links on words of a page',
    'docs/a.md',
    text => text.replace(/\b(\w{6,})\b/g, '[$1](https://a.example/x "a title")'),
  ],
  ['comments between words of a page', 'docs/a.md', text => text.replaceAll(' ', ' <!-- nothing to see here --> ')],
  ['a quotation', 'docs/a.md', text => text.replace(/\s+/g, '\n').replace(/^/gm, '> ')],
  ['a list', 'docs/a.md', text => text.replace(/^/gm, '- ')],
  ['elements of a page', 'a.html', text => `<p>${text.replaceAll(' ', '</p><p>')}</p>`],
  ['a page', 'a.html', text => `<p>${text.replaceAll(' ', '\n    ')}</p>`],
  ['a comment of reStructuredText', 'docs/a.rst', text => `.. ${text.replace(/\n/g, '\n   ')}`],
  ['a text of reStructuredText', 'docs/a.rst', text => text],
  ['a cell', 'a.ipynb', text => JSON.stringify({ cells: [{ cell_type: 'markdown', source: text.split(/(?<=\n)/) }] })],
  [
    'a component',
    'a.vue',
    text => `<template><p>${text}</p></template>\n<script>\n// ${text.replace(/\n/g, ' ')}\n</script>`,
  ],
];

describe('with = without', () => {
  test.each(DISGUISES)('%s', { timeout: 60_000 }, async (_, path, dress) => {
    const files = Object.fromEntries(examples.map((text, i) => [`${i}/${path}`, dress(text)]));
    expect(await sameFindings(files)).toBeGreaterThan(0);
  });
});

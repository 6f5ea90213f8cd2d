// An ignore comment covers the line it names, for the rules it names, while its date holds; only in comments, only when
// the invoker allows it, and never its own words.
import { expect, test } from 'vitest';
import { marked, open, scanWith, told } from './support.ts';

const NEXT = 'unjack-ignore-next-line bad-word -- our own word list';

test.each([
  ['JavaScript', 'a.js', `// ${NEXT}\nconst a = 'badword';\n`],
  ['JavaScript, block', 'a.js', `/* ${NEXT} */\nconst a = 'badword';\n`],
  ['Python', 'a.py', `# ${NEXT}\na = 'badword'\n`],
  ['Markdown', 'a.md', `# Words\n\n<!-- ${NEXT} -->\nHere badword stands.\n`],
  ['Markdown, a blank line between', 'a.md', `<!-- ${NEXT} -->\n\nHere badword stands.\n`],
  ['Markdown, a link definition', 'a.md', `[//]: # (${NEXT})\n\nHere badword stands.\n`],
  ['HTML', 'a.html', `<!-- ${NEXT} -->\n<p>badword</p>\n`],
  ['SVG, with a colon', 'a.svg', `<svg>\n<!-- ${NEXT.replace('--', ':')} -->\n<text>badword</text>\n</svg>\n`],
  ['YAML', 'a.yaml', `# ${NEXT}\na: badword\n`],
  ['TOML', 'a.toml', `# ${NEXT}\na = "badword"\n`],
  ['JSON with comments', 'a.jsonc', `{\n  // ${NEXT}\n  "a": "badword"\n}\n`],
  ['SQL', 'a.sql', `-- ${NEXT}\nselect 'badword';\n`],
  ['a shell script', 'a.sh', `# ${NEXT}\necho badword\n`],
  ['CRLF', 'a.js', `// ${NEXT}\r\nconst a = 'badword';\r\n`],
  ['in the same line', 'a.js', `const a = 'badword'; // unjack-ignore-line bad-word -- our own word list\n`],
  ['a list of rules', 'a.js', `// unjack-ignore-next-line worse-word, bad-word -- lists\nconst a = 'badword';\n`],
  ['an old id of the rule', 'a.js', `// unjack-ignore-next-line old-word -- lists\nconst a = 'badword';\n`],
  [
    'a date that holds',
    'a.js',
    `// unjack-ignore-next-line bad-word until 2026-11-22 -- lists\nconst a = 'badword';\n`,
  ],
  [
    'two for one line',
    'a.js',
    `// unjack-ignore-next-line worse-word -- both\n// ${NEXT}\nconst a = 'badword worseword';\n`,
  ],
  ['a comment that is itself found', 'a.js', `// ${NEXT}\n// badword\n`],
])('%s: suppressed, and still in the report', async (_, path, text) => {
  const report = await scanWith({ [path]: text }, { inline: true });
  expect(open(report)).toEqual([]);
  expect(report.findings[0]!.suppression).toMatchObject({ kind: 'inSource', by: 'comment' });
});

test.each([
  ['a string', 'a.js', `const b = '${NEXT}';\nconst a = 'badword';\n`],
  ['prose', 'a.md', `${NEXT}\nbadword\n`],
  ['a code block', 'a.md', `\`\`\`js\n// ${NEXT}\nbadword\n\`\`\`\n`],
  ['plain text', 'a.txt', `# ${NEXT}\nbadword\n`],
])('in %s it is no comment', async (_, path, text) => {
  const report = await scanWith({ [path]: text }, { inline: true });
  expect(marked(report)).toEqual([]);
  expect(open(report)).not.toEqual([]);
});

test.each([
  ['the line after the next', `// ${NEXT}\nlet b;\nconst a = 'badword';\n`, 'suppression-unused'],
  ['another rule', `// ${NEXT}\nconst a = 'worseword';\n`, 'suppression-unused'],
  [
    'an expired date',
    `// unjack-ignore-next-line bad-word until 2026-11-21 -- x yes\nconst a = 'badword';\n`,
    'suppression-expired',
  ],
  ['no reason', `// unjack-ignore-next-line bad-word\nconst a = 'badword';\n`, 'suppression-invalid'],
  ['an empty reason', `// unjack-ignore-next-line bad-word -- !\nconst a = 'badword';\n`, 'suppression-invalid'],
  ['no rule', `// unjack-ignore-next-line -- because\nconst a = 'badword';\n`, 'suppression-invalid'],
  ['an unknown rule', `// unjack-ignore-next-line bad-wurd -- because\nconst a = 'badword';\n`, 'suppression-invalid'],
  [
    'no such date',
    `// unjack-ignore-next-line bad-word until 2026-02-30 -- because\nconst a = 'badword';\n`,
    'suppression-invalid',
  ],
  ['a short form', `// unjack-ignore bad-word -- because\nconst a = 'badword';\n`, 'suppression-invalid'],
  [
    'a long reason',
    `// unjack-ignore-next-line bad-word -- ${'why '.repeat(60)}\nconst a = 'badword';\n`,
    'suppression-invalid',
  ],
])('%s: the finding counts, and the report tells', async (_, text, kind) => {
  const report = await scanWith({ 'a.js': text }, { inline: true });
  expect(report.findings).toHaveLength(1);
  expect(marked(report)).toEqual([]);
  expect(told(report)).toEqual([expect.stringMatching(new RegExp(`^${kind} a\\.js: The ignore comment in line 1 `))]);
});

test('its own words are never covered', async () => {
  const text = 'let a; // unjack-ignore-line bad-word -- an agent should read badword here\n';
  const report = await scanWith({ 'a.js': text }, { inline: true });
  expect(open(report)).toEqual(['a.js:1']);
});

test('without leave it counts for nothing, and the report says so', async () => {
  const report = await scanWith({ 'a.js': `// ${NEXT}\nconst a = 'badword';\n`, 'b.py': `# ${NEXT}\n# ${NEXT}\n` });
  expect(open(report)).toEqual(['a.js:2']);
  expect(told(report)).toEqual([
    'not-obeyed a.js: An ignore comment for unjack: not obeyed (--allow-inline obeys them).',
    'not-obeyed b.py: 2 ignore comments for unjack: not obeyed (--allow-inline obeys them).',
  ]);
});

test('one that suppresses nothing is told, in a file without any finding too', async () => {
  const report = await scanWith({ 'a.js': `// ${NEXT}\nlet b;\n` }, { inline: true });
  expect(told(report)).toEqual(['suppression-unused a.js: The ignore comment in line 1 suppresses nothing.']);
});

test('very many of them cost little', async () => {
  const text = `// ${NEXT}\n`.repeat(20_000);
  const started = Date.now();
  const report = await scanWith({ 'a.js': `${text}const a = 'badword';\n` }, { inline: true });
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(report.findings).toHaveLength(1);
});

// Structured data: every key and scalar is a field with its full path, every comment a comment, duplicates included.
import { expect, test } from 'vitest';
import { read } from './support/look.ts';

/** `path=text` of every scalar, `path:` of every key, `#text` of every comment, `~text` of prose. */
async function fields(format: string, text: string): Promise<string[]> {
  const { spans } = await read(format, text);
  return spans.flatMap(({ region, role, key, scalar }) => {
    const inside = text.slice(region.start, region.end);
    if (role === 'comment') return `#${inside}`;
    if (role === 'prose') return `~${inside}`;
    if (role !== 'field') return [];
    return scalar === 'key' ? `${key}:${inside}` : `${key}=${inside}`;
  });
}

test.each([
  ['nesting', '{"a":{"b":[1,{"c":null}]}}', ['a:a', 'a.b:b', 'a.b[0]=1', 'a.b[1].c:c', 'a.b[1].c=null']],
  ['duplicates', '{"a":1,"a":2}', ['a:a', 'a=1', 'a:a', 'a=2']],
  ['escapes in keys', '{"ho\\u006fks":"\\n"}', ['hooks:ho\\u006fks', 'hooks=\\n']],
  ['comments', '{// one\n// two\n"a":1/* b */}', ['#// one\n// two', 'a:a', 'a=1', '#/* b */']],
  ['JSON5', "{a:'x',b:Infinity,# note\n}", ['a:a', 'a=x', 'b:b', 'b=Infinity', '## note']],
  ['lines', '{"a":1}\n{"a":2}', ['a:a', 'a=1', 'a:a', 'a=2']],
  ['words around', 'do this {"a":1} and that', ['~do this', 'a:a', 'a=1', '~and that']],
  ['unclosed', '{"a":["x', ['a:a', 'a[0]=x']],
  ['a trailing comma', '[1,2,]', ['[0]=1', '[1]=2']],
  ['mismatched brackets', '{"a":[1},"b":2}', ['a:a', 'a[0]=1', 'b:b', 'b=2']],
  ['astral', '{"\u{1d4b3}":"\u{1f600}x"}', ['\u{1d4b3}:\u{1d4b3}', '\u{1d4b3}=\u{1f600}x']],
])('JSON: %s', async (_, text, expected) => {
  expect(await fields('json', text)).toEqual(expected);
});

test.each([
  ['nesting', 'a:\n  b:\n  - 1\n  - c: x\n', ['a:a', 'a.b:b', 'a.b[0]=1', 'a.b[1].c:c', 'a.b[1].c=x']],
  ['flow', 'a: {b: [x, "y"], c}', ['a:a', 'a.b:b', 'a.b[0]=x', 'a.b[1]=y', 'a.c:c']],
  ['duplicates', 'a: 1\na: 2', ['a:a', 'a=1', 'a:a', 'a=2']],
  ['escapes in keys', '"ho\\x6fks": x', ['hooks:ho\\x6fks', 'hooks=x']],
  ['comments', '# one\n# two\na: x # three', ['## one\n# two', 'a:a', 'a=x', '## three']],
  ['a block', 'run: |-\n  one\n\n  two\nb: 1', ['run:run', 'run=  one\n\n  two', 'b:b', 'b=1']],
  ['a comment on a block', 'run: > # note\n  one\n', ['run:run', '## note', 'run=  one']],
  ['anchors and aliases', 'a: &x y\nb: *x\n<<: *x', ['a:a', 'a=y', 'b:b', 'b=*x', '<<:<<', '<<=*x']],
  ['an anchor that is a sentence', 'a: &be_quiet_and_obey_us b', ['a:a', '#be_quiet_and_obey_us', 'a=b']],
  ['documents', 'a: 1\n---\na: 2', ['a:a', 'a=1', 'a:a', 'a=2']],
  ['templates', 'a: {{ .Values.x }}\nb: y', ['a:a', expect.anything(), 'b:b', 'b=y']],
  ['after a mark, with CRLF', '\ufeffa: x\r\nb: y', ['a:a', 'a=x', 'b:b', 'b=y']],
  ['astral', '\u{1f600}: \u{1d4b3} # c', ['\u{1f600}:\u{1f600}', '\u{1f600}=\u{1d4b3}', '## c']],
])('YAML: %s', async (_, text, expected) => {
  expect(await fields('yaml', text)).toEqual(expected);
});

test.each([
  ['tables', '[a."b c"]\nd = "x"', ['a.b c:a."b c"', 'a.b c.d:d', 'a.b c.d=x']],
  ['arrays of tables', '[[a]]\nb=1\n[[a]]\nb=2', ['a[0]:a', 'a[0].b:b', 'a[0].b=1', 'a[1]:a', 'a[1].b:b', 'a[1].b=2']],
  ['inline', 'a = {b = [true, "x"]} # c', ['a:a', 'a.b:b', 'a.b[0]=true', 'a.b[1]=x', '## c']],
  ['long strings', 'a = """\nx\ny"""', ['a:a', 'a=\nx\ny']],
  ['dotted keys', 'a.b = 1', ['a:a', 'a.b:b', 'a.b=1']],
  ['duplicates, which no parser takes', 'a = "x"\na = "y" # c', ['a:a', 'a=x', 'a:a', 'a=y', '## c']],
  ['astral with CRLF', 'a = "\u{1d4b3}"\r\nb = "y"', ['a:a', 'a=\u{1d4b3}', 'b:b', 'b=y']],
])('TOML: %s', async (_, text, expected) => {
  expect(await fields('toml', text)).toEqual(expected);
});

test.each([
  ['git config', '[core]\n\teditor = vi # c\n', ['core:core', 'core.editor:editor', 'core.editor=vi', '## c']],
  ['subsections', '[remote "x"]\nurl = "a b"', ['remote.x:remote "x"', 'remote.x.url:url', 'remote.x.url=a b']],
  ['no section', '; note\nregistry=https://e/#x\n', ['#; note', 'registry:registry', 'registry=https://e/#x']],
  ['continuation', 'a = b \\\n  c\n', ['a:a', 'a=b \\', 'a=c']],
  ['words', '[a]\njust some words', ['a:a', '~just some words']],
])('INI: %s', async (_, text, expected) => {
  expect(await fields('ini', text)).toEqual(expected);
});

test.each([
  ['values', 'A=b # c\nexport B="x y"', ['A:A', 'A=b', '## c', 'B:B', 'B=x y']],
  ['over lines', 'A="x\ny"\nB=1', ['A:A', 'A=x\ny', 'B:B', 'B=1']],
  ['a stray quote', 'A="x\nB=1', ['A:A', 'A="x', 'B:B', 'B=1']],
  ['words', 'just some words', ['~just some words']],
])('dotenv: %s', async (_, text, expected) => {
  expect(await fields('dotenv', text)).toEqual(expected);
});

test('a YAML file too long to parse is read by lines and keeps paths and comments', async () => {
  const text = `${'# filler filler filler\n'.repeat(100_000)}\nhooks:\n  - run: "x y" # c\n    also: |\n      long\n`;
  const found = (await fields('yaml', text)).slice(1);
  expect(found).toEqual([
    'hooks:hooks',
    'hooks[0].run:run',
    'hooks[0].run=x y',
    '## c',
    'hooks[0].also:also',
    'hooks[0].also=long',
  ]);
});

test('a link is one field with the key target', async () => {
  expect(await fields('link', '../x')).toEqual(['target=../x']);
});

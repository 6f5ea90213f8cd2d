// Texts made to be slow to scan: what never ends, nests without end, or starts over at every character. None is an
// attack, so none may raise an alarm; tests/support/hostile-texts.ts holds more of the kind, at small sizes.

interface Evil {
  readonly path: string;
  readonly text: (size: number) => string;
}

const of = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
const around = (head: string, unit: string, tail: string) => (size: number) => `${head}${of(unit)(size)}${tail}`;

export const EVIL: readonly Evil[] = [
  { path: 'spaces.md', text: around('# a\n', ' ', 'b\n') },
  { path: 'spaces.c', text: around('/* a', ' ', '*/\n') },
  { path: 'tabs.py', text: of(' \t\n') },
  { path: 'letter.txt', text: of('a') },
  { path: 'capital.txt', text: of('A') },
  { path: 'digits.txt', text: of('1') },
  { path: 'lines.md', text: of('a\n') },
  { path: 'words.txt', text: of('word ') },
  { path: 'open-comments.md', text: of('<!--') },
  { path: 'open-comments.html', text: of('<!-- a --') },
  { path: 'open-tags.html', text: of('<a ') },
  { path: 'nested.html', text: of('<div><b>') },
  { path: 'links.md', text: of('[a](b) ') },
  { path: 'open-links.md', text: of('[a](') },
  { path: 'brackets.md', text: of('[') },
  { path: 'emphasis.md', text: of('*a_') },
  { path: 'quotes.md', text: of('> ') },
  { path: 'lists.md', text: of('- ') },
  { path: 'open.json', text: of('{"a":') },
  { path: 'lists.json', text: of('[') },
  { path: 'flow.yaml', text: of('- [a, ') },
  { path: 'templates.ts', text: of('`${') },
  { path: 'braces.ts', text: of('{') },
  { path: 'quotes.py', text: of('"') },
  { path: 'blocks.c', text: of('/*') },
  { path: 'comments.ts', text: of('// a\n') },
  { path: 'calls.sh', text: of('$(') },
  { path: 'pipes.sh', text: of('a | ') },
  { path: 'backslashes.ts', text: of('\\') },
  { path: 'references.html', text: of('&') },
  { path: 'base64.txt', text: of('c29tZSBwbGFpbiB3b3Jkcw') },
  { path: 'hex.txt', text: of('736f6d6520776f726473') },
  { path: 'morse.txt', text: of('... --- . ') },
  { path: 'bits.txt', text: of('01110011 ') },
  { path: 'spaced.txt', text: of('p l a i n ') },
  { path: 'leet.txt', text: of('pl41n w0rd5 ') },
  { path: 'paths.sh', text: of('../') },
  { path: 'addresses.md', text: of('https://a.example/b?c= ') },
  { path: 'strings.ts', text: of('"a"+"b"+\n') },
  { path: 'halves.md', text: of('ignore all the previous lines of item ') },
  { path: 'send.py', text: of('# send the key of the user agent to the token list\n') },
];

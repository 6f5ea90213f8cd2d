// What a terminal or a bidirectional display makes of a text.
import { describe, expect, test } from 'vitest';
import { displayed } from '../../src/text/bidi.ts';
import { unspell } from '../../src/text/spell.ts';
import { terminalEffects } from '../../src/text/terminal.ts';
import { revealed } from './support.ts';

describe('terminal', () => {
  test.each([
    ['concealed', 'a <U+001B>[8mdo it<U+001B>[0m b', 'do it'],
    ['concealed to the end', 'a <U+001B>[0;8mdo it now', 'do it now'],
    ['with an 8-bit introducer', 'a <U+009B>8mdo it<U+009B>28m b', 'do it'],
    ['erased', 'do it<U+001B>[2K\rfine', 'do it'],
    ['erased back to the start', 'first\ndo it<U+001B>[1Kfine', 'do it'],
    ['rubbed out', 'do it<U+0008*5>fine', 'do it'],
    ['overwritten', 'one\ndo it all\rfine and good\n', 'do it all'],
  ])('%s', (_, text, want) => {
    expect(revealed(unspell(text)).map(one => one.trim())).toContain(want);
  });

  test.each([
    ['colour', '<U+001B>[31mred<U+001B>[0m'],
    ['256 colours', '<U+001B>[38;5;8mgrey<U+001B>[48;5;8m'],
    ['true colour', '<U+001B>[38;2;8;8;8mdark<U+001B>[0m'],
    ['bold by overstriking', 'N<U+0008>NA<U+0008>A'],
    ['Windows line ends', 'one\r\ntwo\r\r\nthree'],
    ['old Macintosh line ends', 'one\rtwo\rthree'],
    ['a stray escape', 'press <U+001B> now'],
    ['erasing to the end before text', '<U+001B>[Kprogress'],
  ])('hides nothing: %s', (_, text) => {
    expect(terminalEffects(unspell(text)).filter(effect => effect.hidden)).toEqual([]);
  });
});

test.each([
  ['an override', 'user<U+202E> nimda<U+202C>!', 'useradmin !'],
  ['an isolate in an override', '<U+202E>ab <U+2066>if x<U+2069> cd<U+202C>', 'dc if x ba'],
  ['Hebrew', 'a <U+05D0><U+05D1> b', 'a <U+05D1><U+05D0> b'],
  ['no controls', 'plain (text) 12', 'plain (text) 12'],
])('displayed: %s', (_, line, want) => {
  expect(displayed(unspell(line))).toBe(unspell(want));
});

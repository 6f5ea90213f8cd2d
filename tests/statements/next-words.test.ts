// Which word must follow a shape's anchor, as far as its pattern says.
import { expect, test } from 'vitest';
import { nextWords } from '../../src/statements/next-words.ts';

test.each([
  ['system', 'system\\s{1,9}(?:message|notes?)\\s?:', ['message', 'note']],
  ['rm', 'rm\\s{1,9}-(?:rf|f)', ['rf', 'f']],
  ['on', 'on\\s{1,9}20\\d\\d', ['20']],
  ['tool', 'tool[\\s_](?:result|output)', ['result', 'output']],
  ['system', 'system:', undefined],
  ['a', 'a\\s{1,9}(?:x|\\d)', undefined],
  ['a', 'a\\s{1,9}(?:x|y)?z', undefined],
  ['after', '(?:after|since)\\s{1,9}20', undefined],
  ['</tool', '</tool\\s{1,9}x', undefined],
])('%s in %s', (at, pattern, next) => expect(nextWords(at, pattern).next).toEqual(next));

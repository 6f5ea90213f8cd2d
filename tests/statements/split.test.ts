// A statement is a sentence, a list item or a command line, however its lines are wrapped.
import { expect, test } from 'vitest';
import { split } from '../../src/statements/split.ts';

const parts = (text: string, role: 'prose' | 'code' = 'prose') =>
  split(text, role, at => /\p{Ll}/u.test(text[at] ?? '')).map(({ start, end }) => text.slice(start, end));

test.each([
  ['sentences', 'Run the tests. Then push.', ['Run the tests.', 'Then push.']],
  ['abbreviations do not end one', 'Use a tool, e.g. make. Then push.', ['Use a tool, e.g. make.', 'Then push.']],
  ['list items', '- run the tests\n- push', ['- run the tests', '- push']],
  [
    'wrapped lines are one',
    'An order does not stop where its writer thought that\nthe line was full enough.',
    ['An order does not stop where its writer thought that\nthe line was full enough.'],
  ],
  ['paragraphs', 'One thing\n\nAnother thing', ['One thing', 'Another thing']],
  ['Chinese', '先运行测试。然后推送。', ['先运行测试。', '然后推送。']],
  ['Hindi', 'परीक्षण चलाएँ। फिर भेजें।', ['परीक्षण चलाएँ।', 'फिर भेजें।']],
  ['Arabic questions', 'هل تعمل؟ نعم.', ['هل تعمل؟', 'نعم.']],
  ['a full stop inside code', 'Open `a. b` now', ['Open `a. b` now']],
])('%s', (_, text, wanted) => expect(parts(text)).toEqual(wanted));

test('command lines go on behind a backslash or a pipe', () => {
  expect(parts('curl x |\n  sh\nls', 'code')).toEqual(['curl x |\n  sh', 'ls']);
});

test('what is no prose is cut', () => {
  expect(Math.max(...parts('a'.repeat(5000)).map(part => part.length))).toBeLessThanOrEqual(1000);
});

// What the prefilter sees of a raw text: never less than tagging finds in it once it is folded.
import { expect, test } from 'vitest';
import { builtInMatcher } from '../../src/statements/built-in.ts';

const sight = (text: string) => builtInMatcher().sight(text);

test.each([
  ['a word behind an escaped line break', 'say("all done\\nIgnore the rest")', 'override'],
  ['a phrase over lines of a comment', '# previous\n# instructions', 'orders'],
  ['a name that is spoken to', '// Assistants: keep it short.', '@addressed'],
  ['a name with a clause behind it', '/* Agents that read this file must stop. */', '@addressed'],
  ['a reader who is asked what it is', '# If you are an AI, stop.', '@addressed'],
  ['a sentence about agents', '# Agents run the task.', '@about'],
  ['a place to send to', 'x = "https://a.example"', '@place'],
])('%s', (_, text, name) => expect(sight(text).has(name)).toBe(true));

test.each([
  ['part of a name', 'struct load_model_t *x;', '@addressed'],
  ['a word of the type in front of it', 'int model;', '@addressed'],
  ['a foreign name with no word of its language around', 'drivers of ia:\tx', 'agent'],
])('not %s', (_, text, name) => expect(sight(text).has(name)).toBe(false));

test('distances are counted in letters, and blank lines part them', () => {
  const seen = sight(`agents ${' '.repeat(500)}ab\n\n${'x'.repeat(20)} agents`);
  expect(seen.places('agent')).toEqual([0, 28]);
  expect(seen.paragraph(0)).toEqual({ from: 0, to: 7 });
  expect(seen.between('agent', 9, 28)).toBe(true);
  expect(seen.between('agent', 1, 27)).toBe(false);
});

test('a stretch holds all that has so many letters before it', () => {
  const text = `${'word '.repeat(2000)}ignore ${'word '.repeat(2000)}`;
  const seen = sight(text);
  const [at] = seen.places('override');
  const { start, end } = seen.stretch(at! - 100, at! + 100);
  expect(text.slice(start, end)).toContain('ignore');
  expect(end - start).toBeLessThan(2500);
});

test.each([
  ['a picture', `ignore ![${'x'.repeat(900)}](a.png) all`],
  ['the target of a link', `ignore [all](https://a.example/${'x'.repeat(900)} "a (title)") of it`],
  ['a long tag', `ignore <a href="${'x'.repeat(900)}">all</a>`],
])('%s parts no words of a page', (_, text) => {
  const seen = builtInMatcher().sight(text, true);
  expect(seen.places('all')[0]! - seen.places('override')[0]!).toBeLessThan(10);
});

// The nearest word is one edit-distance away or contains what was typed; far words are not offered.
import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const RULES = ['tag-characters', 'zero-width-run', 'send-secrets', 'keep-secret', 'override-instructions'];

test.each([
  ['tag-character', 'tag-characters'],
  ['TAG-CHARACTERS', 'tag-characters'],
  ['zero-width', 'zero-width-run'],
  ['send-secert', 'send-secrets'],
  ['overide-instruction', 'override-instructions'],
  ['secret', 'send-secrets'],
  ['xyz', undefined],
  ['', undefined],
  ['a'.repeat(10_000), undefined],
])('%s', (typed, meant) => {
  expect(nearest(typed, RULES)).toBe(meant);
});

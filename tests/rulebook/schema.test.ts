// A fault in a rule file is named by file, line and field.
import { expect, test } from 'vitest';
import { refusal } from '../../src/rulebook/safety.ts';
import { readRule } from '../../src/rulebook/schema.ts';

const example = { name: 'n', file: 'AGENTS.md', text: 't' };
const good = {
  title: 't',
  message: 'm',
  class: 'AJ-OVR',
  status: 'stable',
  since: '0.1.0',
  precision: 'high',
  directive: 2,
  reason: 'r',
  action: 'a',
  match: { regex: 'x' },
  anchors: ['x'],
  why: 'w',
  fix: 'f',
  'harmless-when': 'h',
  bad: [example, example, example],
  good: [example, example, example],
};

test('a whole rule is read, its id and category from its path', () => {
  const read = readRule('rules/directive/keep-secret.yaml', good, () => 1);
  expect(read).toMatchObject({ rule: { id: 'keep-secret', category: 'directive', detector: false } });
});

test.each([
  ['a missing field', { ...good, why: undefined }, 'why', 'is missing'],
  ['an unknown field', { ...good, whom: 'x' }, 'whom', 'is not a field of a rule, did you mean why?'],
  ['a wrong value', { ...good, precision: 'sure' }, 'precision', 'must be one of high, medium, low'],
  ['too few examples', { ...good, bad: [example] }, 'bad', 'must be a list of at least 3 examples'],
  ['neither match nor detector', { ...good, match: undefined }, 'match', 'needs either match or detector: true'],
  [
    'an unknown where',
    { ...good, where: { role: ['prose'] } },
    'where',
    'role is not a field of where, did you mean roles?',
  ],
  [
    'an unknown role',
    { ...good, where: { roles: ['proze'] } },
    'where',
    'roles must be of prose, comment, string, field, code, markup, name: not proze, did you mean prose?',
  ],
  [
    'an unknown field of match',
    { ...good, match: { regex: 'x', regx: 'y' } },
    'match',
    'regx is not a field of match, did you mean regex?',
  ],
  ['two ways to match', { ...good, match: { regex: 'x', statement: {} } }, 'match', 'needs either statement or regex'],
  ['no anchors without a reason', { ...good, anchors: 'none' }, 'anchors', 'none needs an anchors-reason'],
])('%s', (_, content, field, message) => {
  const read = readRule('rules/directive/x.yaml', content, f => (f === field ? 7 : 1));
  expect('errors' in read && read.errors).toEqual([{ file: 'rules/directive/x.yaml', line: 7, field, message }]);
});

test.each([
  ['a.*b', 'gap'],
  ['(a+)+', 'repetition'],
  ['a+b+c+d+', 'three'],
  ['(', 'not a regular expression'],
])('refuses %s', (source, why) => {
  expect(refusal(source)).toContain(why);
});

test.each(['ghp_[a-z0-9]{36}', 'https?://[^\\s]{1,200}', '\\bcurl\\s+-s\\b'])('accepts %s', source => {
  expect(refusal(source)).toBeUndefined();
});

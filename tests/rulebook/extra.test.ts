// Rules of the invoker: enough to find and to say something; every fault with file, line and field; no code.
import { expect, test } from 'vitest';
import { readExtraRules } from '../../src/rulebook/extra.ts';

const GOOD = `title: Names the internal wiki
message: Names the internal wiki
directive: 1
reason: The wiki is not for agents.
action: Take the link out.
match:
  regex: wiki[.]corp[.]example
`;

const read = (text: string, file = 'team/internal-wiki.yaml', taken: readonly string[] = []) =>
  readExtraRules([{ file, text }], new Set(taken));

test('a short rule compiles, and is marked as not ours', async () => {
  const { rules, errors } = await read(GOOD);
  expect(errors).toEqual([]);
  expect(rules).toMatchObject([
    {
      id: 'internal-wiki',
      extra: true,
      category: 'directive',
      precision: 'medium',
      class: 'AJ-OVR',
      directive: 1,
      anchors: 'none',
    },
  ]);
});

test('the folder gives the category, where it is one', async () => {
  const { rules } = await read(GOOD, 'team/config/internal-wiki.yml');
  expect(rules).toMatchObject([{ category: 'config', class: 'AJ-CFG' }]);
});

test('its words are quoted', async () => {
  const text = GOOD.replace('message: Names the internal wiki', 'message: "\\e[31m\\u202e Names the internal wiki"');
  const { rules } = await read(text);
  expect(rules[0]!.message).toBe('<U+001B>[31m<U+202E> Names the internal wiki');
});

test.each([
  ['no YAML', 'title: [\n', 2, '', /./],
  ['no mapping', '- a\n', 1, '', /must be a mapping/],
  ['a field is missing', GOOD.replace(/reason: .*\n/, ''), 1, 'reason', /is missing/],
  ['an unknown field', `${GOOD}tittle: x\n`, 8, 'tittle', /is not a field of a rule, did you mean title\?/],
  ['a wrong weight', GOOD.replace('directive: 1', 'directive: 9'), 3, 'directive', /must be one of 0, 1, 2, 3/],
  ['an unknown role', `${GOOD}where:\n  hidden: true\n  roles: [proze]\n`, 10, 'where', /did you mean prose\?/],
  ['a pattern that can backtrack', GOOD.replace('wiki[.]corp', '(a+)+'), 7, 'match', /repetition inside a repetition/],
  ['a pattern that is none', GOOD.replace('wiki[.]corp', '('), 7, 'match', /is not a regular expression/],
  ['a pattern with a gap', GOOD.replace('wiki[.]corp', 'a.*b'), 7, 'match', /unbounded gap/],
  ['an unknown way to match', GOOD.replace('regex:', 'regx:'), 7, 'match', /did you mean regex\?/],
  ['code', GOOD.replace(/match:\n.*\n/, 'detector: true\n'), 6, 'detector', /is for built-in rules only/],
  [
    'an example without a text',
    `${GOOD}bad:\n  - name: a\n    file: a.md\n    text: x\n  - name: b\n`,
    12,
    'bad',
    /example 2 needs/,
  ],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n`,
    1,
    '',
    /refers to itself/,
  ],
])('%s', async (_, text, line, field, message) => {
  const { rules, errors } = await read(text);
  expect(rules).toEqual([]);
  expect(errors[0]).toMatchObject({ file: 'team/internal-wiki.yaml', line, field });
  expect(errors.map(error => error.message).join('\n')).toMatch(message);
});

test.each([
  ['an id that is taken', 'team/smuggled-text.yaml', /there is another rule smuggled-text/],
  ['a name that is no id', 'team/My Rule.yaml', /small letters, digits and hyphens/],
])('%s', async (_, file, message) => {
  const { rules, errors } = await read(GOOD, file, ['smuggled-text']);
  expect(rules).toEqual([]);
  expect(errors[0]!.message).toMatch(message);
});

test('two files with one id', async () => {
  const both = ['a/internal-wiki.yaml', 'b/internal-wiki.yaml'].map(file => ({ file, text: GOOD }));
  const { rules, errors } = await readExtraRules(both, new Set());
  expect(rules).toHaveLength(1);
  expect(errors).toMatchObject([{ file: 'b/internal-wiki.yaml', line: 1 }]);
});

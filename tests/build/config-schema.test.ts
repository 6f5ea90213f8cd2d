// The config's schema and page are what the validator's table says, and editors never refuse what the validator takes.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { configPage, configSchema } from '../../src/build/config-pages.ts';
import { check } from '../../src/cli/config/check.ts';
import { parseJson } from '../../src/cli/config/parse.ts';
import { CONFIG } from '../../src/cli/config/shape.ts';

const validate = new Ajv2020({ allErrors: true }).compile(configSchema());
const own = (config: unknown) => check(parseJson('x.json', JSON.stringify(config)), CONFIG).map(fault => fault.field);

test('the committed schema and page are up to date', () => {
  expect(JSON.parse(readFileSync('docs/reference/config.schema.json', 'utf8'))).toEqual(configSchema());
  expect(readFileSync('docs/reference/config.md', 'utf8')).toBe(configPage());
});

test('the example of the page is right', () => {
  const example = /```jsonc\n([\s\S]*?)\n```/.exec(configPage())![1]!;
  expect(check(parseJson('x.json', example), CONFIG)).toEqual([]);
});

const ACCEPTED = { rule: 'smuggled-text', files: ['a.md'], reason: 'our own' };

test.each([
  ['nothing', {}],
  [
    'every list empty',
    { exclude: [], overrides: [], trustedHosts: [], surfaces: [], extraRules: [], suppressions: [] },
  ],
  ['dotted names and folders', { exclude: ['.github/**', './x', '**/*.{md,txt}'] }],
  ['hosts', { trustedHosts: ['a.example', 'A-b.example.com/x/y', 'example.co.uk'] }],
  ['suppressions', { suppressions: [ACCEPTED, { ...ACCEPTED, expires: '2027-01-31', fingerprint: '0'.repeat(32) }] }],
  ['a surface', { surfaces: [{ files: ['x'], title: 'Our bot', kind: 'docs', when: 'on-read', format: 'plain' }] }],
  ['rules', { rules: { 'a-rule': 'off' }, overrides: [{ files: ['x'], rules: { 'b-2': 'default' } }] }],
])('%s: right for both', (_, config) => {
  expect(own(config)).toEqual([]);
  expect(validate(config) ? [] : validate.errors).toEqual([]);
});

test.each([
  ['an unknown field', { rulez: {} }, 'rulez'],
  ['a field of the prototype', { constructor: 1 }, 'constructor'],
  ['a wrong choice', { failOn: 'severe' }, 'failOn'],
  ['no list', { exclude: 'x' }, 'exclude'],
  ['a number in a list', { exclude: [1] }, 'exclude[0]'],
  ['a negated glob', { exclude: ['!x'] }, 'exclude[0]'],
  ['a wrong judgement', { rules: { x: 'on' } }, 'rules.x'],
  ['no files', { overrides: [{ rules: {} }] }, 'overrides[0]'],
  ['empty files', { overrides: [{ files: [], rules: {} }] }, 'overrides[0].files'],
  ['no reason', { suppressions: [{ rule: 'x', files: ['x'] }] }, 'suppressions[0]'],
  ['a wrong fingerprint', { suppressions: [{ ...ACCEPTED, fingerprint: 'abc' }] }, 'suppressions[0].fingerprint'],
  ['a wrong kind', { surfaces: [{ files: ['x'], title: 'Our bot', kind: 'source' }] }, 'surfaces[0].kind'],
])('%s: wrong for both', (_, config, field) => {
  expect(own(config)).toEqual([field]);
  expect(validate(config)).toBe(false);
});

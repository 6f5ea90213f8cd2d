// The data of rules/surfaces and the code that reads it know each other: every condition exists, every rule exists.
import { expect, test } from 'vitest';
import { readRuleFiles } from '../../src/build/rulebook.ts';
import { readSurfaces } from '../../src/build/surfaces.ts';
import { CONDITIONS, FILE_CONDITIONS } from '../../src/settings/conditions.ts';
import { SCRIPT_KEYS } from '../../src/surfaces/script-keys.ts';

const keys = readSurfaces().flatMap(entry => entry.keys.map(key => ({ ...key, entry: entry.id })));
const rules = new Map(readRuleFiles().map(rule => [rule.id, rule]));

test('every condition of a key exists', () => {
  const wrong = keys.filter(key => !(key.path === '' ? FILE_CONDITIONS : CONDITIONS).has(key.when));
  expect(wrong.map(key => `${key.entry}: ${key.path} ${key.when}`)).toEqual([]);
});

test('every rule of a key exists', () => {
  expect([...new Set(keys.filter(key => !rules.has(key.rule)).map(key => key.rule))]).toEqual([]);
});

test('every condition is used', () => {
  const used = new Set([...keys, ...SCRIPT_KEYS].map(key => key.when));
  expect([...CONDITIONS.keys(), ...FILE_CONDITIONS.keys()].filter(name => !used.has(name))).toEqual([]);
});

test('every key that can be high or critical has a bad and a good example', () => {
  const dangerous = new Set(
    keys.filter(key => (key.weight ?? rules.get(key.rule)!.directive) >= 2).map(key => key.rule),
  );
  for (const id of dangerous) {
    const rule = rules.get(id)!;
    expect([id, rule.bad.length > 0, rule.good.length > 0]).toEqual([id, true, true]);
  }
});

// Attack classes: every tag is year-qualified or versioned, and nothing is named that its framework does not list.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readClasses } from '../../src/build/classes.ts';
import { readRuleFiles } from '../../src/build/rulebook.ts';

const classes = readClasses(readFileSync('rules/classes.yaml', 'utf8'));

test.each(Object.values(classes))('$id has tags a code scanning service takes', ({ id, title, summary, tags }) => {
  expect(id).toMatch(/^AJ-[A-Z]{3}$/);
  expect(title).toMatch(/^[A-Z][^.]+$/);
  expect(summary).toMatch(/^[A-Z].+\.$/);
  expect(new Set(tags).size).toBe(tags.length);
  for (const tag of tags) {
    expect(tag).toMatch(
      /^(external\/cwe\/cwe-\d{3,4}|OWASP-(LLM\d\d:202[56]|ASI\d\d:2026|AST\d\d:2026)|MITRE-ATLAS-AML\.T\d{4}(\.\d{3})?)$/,
    );
  }
});

test('an override is prompt injection in every catalogue', () => {
  expect(classes['AJ-OVR']!.tags).toEqual([
    'external/cwe/cwe-1427',
    'OWASP-LLM01:2026',
    'OWASP-LLM01:2025',
    'OWASP-ASI01:2026',
    'OWASP-AST01:2026',
    'MITRE-ATLAS-AML.T0051.001',
  ]);
});

test('every rule names a class that exists', () => {
  const unknown = readRuleFiles().filter(rule => !classes[rule.class]);
  expect(unknown.map(rule => `${rule.id}: ${rule.class}`)).toEqual([]);
});

test.each([
  ['frameworks: {}\nclasses: {AJ-X: {title: X, summary: X, items: {cwe: ["1"]}}}', /unknown framework cwe/],
  ['frameworks: {cwe: {title: C, tag: x, items: {}}}\nclasses: {AJ-X: {items: {cwe: ["1"]}}}', /names 1, which cwe/],
])('a slip is refused', (yaml, message) => {
  expect(() => readClasses(yaml)).toThrow(message);
});

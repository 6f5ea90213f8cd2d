// Looking only around pivots sees every window that looking everywhere sees.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleFiles } from '../../src/build/rulebook.ts';
import { ruleFacts } from '../../src/generated/rule-facts.ts';
import { windowsOf } from '../../src/match/windows.ts';
import { asksForPivot, builtInGlimpse, builtInMatcher } from '../../src/statements/built-in.ts';
import { FALSE_OF_SOURCES } from '../../src/statements/pivots.ts';
import type { Sightings } from '../../src/statements/sightings.ts';

const examples = readRuleFiles()
  .flatMap(rule => [...rule.bad, ...rule.good].map(example => example.text))
  .filter(text => text.length < 3000)
  .map(text => text.replace(/[^\t\n\r -~]/g, '?'));
const FILLER = 'static int count_rows(struct table *rows, int last);\n\tif (rows->next == last) return 0;\n\n';
const needs = ruleFacts.filter(rule => rule.anchors === 'concepts').flatMap(rule => rule.needs);
const whole = needs.filter(need => !need.anywhere);
const has = (seen: Sightings | undefined) => (name: string) => name === '@source' || (seen?.has(name) ?? false);

test('every need asks for a pivot', () => {
  expect(needs.filter(need => !asksForPivot(need, name => FALSE_OF_SOURCES.has(name)))).toEqual([]);
});

test('the same windows', () => {
  let found = 0;
  const part = fc.tuple(fc.constantFrom(...examples), fc.nat(400)).map(([text, n]) => text + FILLER.repeat(n % 40));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), parts => {
      const text = parts.join('\n');
      const all = builtInMatcher().sight(text);
      const some = builtInGlimpse(new TextEncoder().encode(text), text.toLowerCase());
      for (const need of whole) {
        const expected = windowsOf([need], all, has(all), { wide: false });
        found += expected?.length ?? 0;
        expect(some ? windowsOf([need], some, has(some), { wide: false }) : []).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(100);
}, 60_000);

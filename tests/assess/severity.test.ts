// Severity is one table over directive, concealment and reach; this is the same table, read the other way round.
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/assess/severity.ts';
import { SEVERITIES, type Severity } from '../../src/model/finding.ts';
import type { Weight } from '../../src/model/rule.ts';

const LETTERS: Readonly<Record<string, Severity>> = { C: 'critical', H: 'high', M: 'medium', L: 'low' };

/** Rows: directive and concealment; columns: reach 0 to 3. */
const TABLE: readonly (readonly [Weight, Weight, string])[] = [
  [0, 0, 'LLLL'],
  [0, 1, 'LLLL'],
  [0, 2, 'LLLL'],
  [0, 3, 'LLMM'],
  [1, 0, 'LLMM'],
  [1, 1, 'LLMM'],
  [1, 2, 'MMMH'],
  [1, 3, 'MMHH'],
  [2, 0, 'MMHH'],
  [2, 1, 'MMHH'],
  [2, 2, 'HHHC'],
  [2, 3, 'HHCC'],
  [3, 0, 'HHCC'],
  [3, 1, 'HHCC'],
  [3, 2, 'CCCC'],
  [3, 3, 'CCCC'],
];

test.each(TABLE)('directive %i, concealment %i: %s', (directive, concealment, row) => {
  const severities = [0, 1, 2, 3].map(reach => severityOf({ directive, concealment, reach: reach as Weight }));
  expect(severities).toEqual([...row].map(letter => LETTERS[letter]));
});

describe('more of any axis is never less severe', () => {
  const weights: readonly Weight[] = [0, 1, 2, 3];
  test.each(['directive', 'concealment', 'reach'] as const)('%s', axis => {
    for (const directive of weights)
      for (const concealment of weights)
        for (const reach of weights) {
          const axes = { directive, concealment, reach };
          if (axes[axis] === 3) continue;
          const more = { ...axes, [axis]: axes[axis] + 1 };
          expect(SEVERITIES.indexOf(severityOf(more))).toBeLessThanOrEqual(SEVERITIES.indexOf(severityOf(axes)));
        }
  });
});

test('a mention is a note, unless people cannot see it', () => {
  expect(severityOf({ directive: 3, concealment: 0, reach: 3 }, true)).toBe('low');
  expect(severityOf({ directive: 3, concealment: 3, reach: 3 }, true)).toBe('medium');
});

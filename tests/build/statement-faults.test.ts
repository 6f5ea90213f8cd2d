// A misspelled concept of a rule is named with its line.
import { expect, test } from 'vitest';
import { statementFaults } from '../../src/build/statement-faults.ts';

const concepts = new Set(['send', 'secret']);
const yaml = 'title: About secrt\nmatch:\n  statement:\n    - all: [send]\n    - all: [send, secrt]\n';

test('an unknown concept', () => {
  const statement = [{ all: ['send'] }, { all: ['send', 'secrt'] }];
  expect(statementFaults('rules/directive/a.yaml', yaml, statement, concepts)).toEqual([
    {
      file: 'rules/directive/a.yaml',
      line: 5,
      field: 'match',
      message: 'names secrt, which is no concept of rules/lexicon',
    },
  ]);
});

test('an unknown field', () => {
  expect(statementFaults('a.yaml', yaml, [{ al: ['send'] }], concepts)).toMatchObject([{ line: 2, field: 'match' }]);
});

test('no fault', () => {
  expect(
    statementFaults('a.yaml', yaml, [{ all: ['send | secret'], unless: ['quoted', 'near secret'] }], concepts),
  ).toEqual([]);
});

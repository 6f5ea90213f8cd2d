// The words every human format shares.
import { expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.ts';
import { entriesOf } from '../../src/report/order.ts';
import { verdictOf } from '../../src/report/verdict.ts';
import { careOf, countsOf, reasonOf, whoLoads, writtenIn } from '../../src/report/wording.ts';
import { count, digits, duration, join, some } from '../../src/report/words.ts';
import { finding, place, report, rule } from './sample.ts';

const notRead = { kind: 'unreadable', path: 'x', message: 'Could not be read.', incomplete: true } as const;
const link = { kind: 'link', path: 'x', message: 'Not followed.', incomplete: false } as const;
const of = (severity: Severity, reach: 0 | 3 = 0) =>
  finding(rule('a-rule'), severity, place('a.md'), { axes: { directive: 2, concealment: 0, reach } });

test.each([
  ['nothing at all', [], [], 'nothing-found'],
  ['only low findings', [of('low')], [], 'nothing-found'],
  ['a notice that hides nothing', [], [link], 'nothing-found'],
  ['something unread', [], [notRead], 'not-fully-scanned'],
  ['low findings and something unread', [of('low')], [notRead], 'not-fully-scanned'],
  ['medium', [of('medium'), of('low')], [notRead], 'look-first'],
  ['high that somebody must ask for', [of('high'), of('medium', 3)], [], 'open-with-care'],
  ['high that acts by itself', [of('high', 3)], [], 'do-not-open'],
  ['critical', [of('critical')], [], 'do-not-open'],
  [
    'all suppressed',
    [{ ...of('critical'), suppression: { kind: 'external', by: 'config', justification: 'x' } }],
    [],
    'nothing-found',
  ],
] as const)('the verdict on %s', (_, findings, notices, step) => {
  expect(verdictOf(report(findings, { notices })).step).toBe(step);
});

test('the verdict says what would happen, and what to turn off', () => {
  const hook = finding(rule('a-hook', { category: 'config' }), 'high', place('a.json'));
  const script = finding(rule('a-script', { category: 'manifest' }), 'high', place('package.json'));
  const unseen = finding(rule('b-rule', { category: 'hidden' }), 'high', place('a.md'), {
    axes: { directive: 2, concealment: 3, reach: 1 },
  });
  const all = verdictOf(report([hook, script, unseen, of('high')]));
  expect(reasonOf(all)).toBe(
    '4 things here could act on your machine, steer an agent without you seeing it or give an agent orders that are not yours.',
  );
  expect(careOf(all)).toBe(
    'Until it is fixed: refuse its hooks, tasks, servers and permissions when asked, install without scripts (--ignore-scripts) and keep agents away from the files below.',
  );
  expect(reasonOf(verdictOf(report([of('medium')])))).toBe('1 thing here deserves a look.');
});

const agents = (...names: string[]) => names.map(agent => ({ agent, when: 'session-start' as const }));

test.each([
  [[], 'any agent that reads the file'],
  [[{ agent: 'Any agent', when: 'on-read' as const }], 'any agent that reads the file'],
  [agents('Any agent'), 'Any agent: in every session'],
  [agents('Codex', 'Any agent'), 'Codex: in every session'],
  [agents('Claude Code'), 'Claude Code: in every session'],
  [agents('A', 'B', 'A'), 'A and B: in every session'],
  [agents('A', 'B', 'C', 'D'), 'A, B, C and D: in every session'],
  [agents('A', 'B', 'C', 'D', 'E', 'F', 'G'), 'A, B, C and 4 more: in every session'],
  [
    [
      { agent: 'Aider', when: 'on-read' as const },
      ...agents('Codex'),
      { agent: 'Cursor', when: 'path-match' as const },
    ],
    'Codex: in every session; Cursor: for the files it covers; Aider: when the file is read',
  ],
])('who loads it: %#', (loadedBy, words) => {
  expect(whoLoads(loadedBy)).toBe(words);
});

test('decodings are named from the outside in, folding is not', () => {
  const via = [
    { name: 'tag-characters', reveals: true },
    { name: 'base64', reveals: true },
    { name: 'fold', reveals: false },
  ] as const;
  expect(writtenIn(via)).toBe('tag characters, and in that base64');
  expect(writtenIn([])).toBe('');
});

test('small grammar', () => {
  expect([count(1, 'file'), count(2, 'file'), count(1234567, 'entry', 'entries')]).toEqual([
    '1 file',
    '2 files',
    '1,234,567 entries',
  ]);
  expect([digits(0), digits(999), digits(1000)]).toEqual(['0', '999', '1,000']);
  expect([join([]), join(['a']), join(['a', 'b'], 'or'), some(['a', 'b', 'c', 'd', 'e'], 2)]).toEqual([
    '',
    'a',
    'a or b',
    'a, b and 3 more',
  ]);
  expect([83, 12_400, 125_000].map(duration)).toEqual(['0.08 s', '12 s', '2 min 5 s']);
  expect(countsOf({ critical: 0, high: 1, medium: 0, low: 3 })).toBe('1 high, 3 low');
});

test('entries: files by their worst finding, worst first in a file, twins together', () => {
  const at = (path: string, line: number, severity: Severity, id = 'a-rule') =>
    finding(rule(id), severity, place(path, line));
  const entries = entriesOf([
    at('a.md', 1, 'low'),
    at('a.md', 2, 'medium', 'b-rule'),
    at('b.md', 1, 'medium'),
    at('b.md', 5, 'critical', 'b-rule'),
    at('b.md', 9, 'medium'),
  ]);
  expect(entries.map(({ finding: f, more }) => [f.locations[0].path, f.locations[0].startLine, more.length])).toEqual([
    ['b.md', 5, 0],
    ['b.md', 1, 1],
    ['a.md', 2, 0],
    ['a.md', 1, 0],
  ]);
});

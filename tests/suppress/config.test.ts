// Suppressions of the config, own files of the tree that nobody named, and rules that the config judges otherwise.
import { expect, test } from 'vitest';
import type { ConfigSuppression } from '../../src/suppress/named.ts';
import { marked, open, scanWith, told } from './support.ts';

const FILES = { 'a.md': 'badword\n', 'b.md': 'badword worseword\n' };
const one = (more: Partial<ConfigSuppression> = {}): ConfigSuppression => ({
  rule: 'bad-word',
  matches: path => path === 'a.md',
  reason: 'our own words',
  line: 7,
  ...more,
});

test('a suppression marks the findings of its rule in its files', async () => {
  const report = await scanWith(FILES, { config: [one()] });
  expect(marked(report)).toEqual(['a.md:1']);
  expect(open(report)).toEqual(['b.md:1', 'b.md:1']);
  expect(report.findings[0]!.suppression).toEqual({ kind: 'external', by: 'config', justification: 'our own words' });
  expect(told(report)).toEqual([]);
});

test('a fingerprint narrows it to one finding, an old id is honoured, a date is shown', async () => {
  const all = (await scanWith(FILES)).findings;
  const fingerprint = all[1]!.fingerprint;
  const report = await scanWith(FILES, {
    config: [one({ rule: 'old-word', matches: () => true, fingerprint, expires: '2026-11-22' })],
  });
  expect(marked(report)).toEqual(['b.md:1']);
  expect(report.findings[1]!.suppression).toMatchObject({ expires: '2026-11-22' });
});

test.each([
  [
    'expired',
    one({ expires: '2026-11-21' }),
    true,
    'suppression-expired : The suppression of bad-word in line 7 of the config expired on 2026-11-21.',
  ],
  [
    'nothing of that rule',
    one({ rule: 'worse-word' }),
    true,
    'suppression-unused : The suppression of worse-word in line 7 of the config suppresses nothing.',
  ],
  [
    'no such file',
    one({ matches: () => false }),
    true,
    'suppression-unused : The suppression of bad-word in line 7 of the config suppresses nothing.',
  ],
  ['no such file in a scan of some', one({ matches: () => false }), false, undefined],
])('%s', async (_, suppression, whole, notice) => {
  const report = await scanWith(FILES, { config: [suppression], whole });
  expect(marked(report)).toEqual([]);
  expect(told(report)).toEqual(notice === undefined ? [] : [notice]);
});

test('a config or baseline in the tree that nobody named is told', async () => {
  const files = { 'unjack.config.json': '{}', 'sub/Unjack.Baseline.json': '{}', 'unjack.baseline.json': '{}' };
  const report = await scanWith(files, { named: path => path === 'unjack.baseline.json' });
  expect(report.notices.map(({ kind, path }) => [kind, path])).toEqual([
    ['not-obeyed', 'sub/Unjack.Baseline.json'],
    ['not-obeyed', 'unjack.config.json'],
  ]);
});

test('a rule that is off for a file leaves the place to another rule, and is told', async () => {
  const text = { 'b.md': 'worseword\n' };
  const judge = (rule: { id: string }) => (rule.id === 'worse-word' ? ('off' as const) : undefined);
  const report = await scanWith(text, {}, { judge });
  expect(report.findings).toEqual([]);
  expect(told(report)).toEqual(['switched-off : The config switches off worse-word: 1 match was left out.']);
});

test('a severity that the config gives is the severity', async () => {
  const report = await scanWith(FILES, {}, { judge: (_, path) => (path === 'a.md' ? 'low' : undefined) });
  expect(report.findings.map(finding => finding.severity)).toEqual(['low', 'medium', 'high']);
});

// A baseline accepts what was there: wherever its line or file moves, never a copy, never anything worse, and it holds
// nothing of the text.
import { expect, test } from 'vitest';
import type { ScanReport } from '../../src/model/report.ts';
import { type Baseline, entryOf } from '../../src/suppress/baseline.ts';
import type { Files } from '../support/scan-files.ts';
import { marked, open, scanWith, told } from './support.ts';

async function baselineOf(files: Files): Promise<Baseline> {
  return { whole: true, entries: (await scanWith(files)).findings.map(entryOf) };
}

async function rescan(before: Files, after: Files, more: Partial<Baseline> = {}): Promise<ScanReport> {
  return scanWith(after, { baseline: { ...(await baselineOf(before)), ...more } });
}

const ONE = 'Here is badword. And more.\n';

test.each([
  ['unchanged', { 'a.md': ONE }, { 'a.md': ONE }],
  ['lines above', { 'a.md': ONE }, { 'a.md': `# New\n\nText.\n\n${ONE}` }],
  ['other words in the line, in another sentence', { 'a.md': ONE }, { 'a.md': ONE.replace('more', 'still more') }],
  ['other white space and letter case', { 'a.md': ONE }, { 'a.md': ONE.replace('Here is', 'here   is') }],
  ['a renamed file', { 'a.md': ONE }, { 'docs/b.md': ONE }],
  ['a renamed file with lines above', { 'a.md': ONE }, { 'b.md': `Text.\n\n${ONE}` }],
  ['two renamed files with the same text', { 'a.md': ONE, 'b.md': ONE }, { 'c.md': ONE, 'd.md': ONE }],
  ['two in one file', { 'a.md': `${ONE}\n${ONE}` }, { 'a.md': `x\n\n${ONE}\n${ONE}` }],
  ['less severe than it was', { 'CLAUDE.md': ONE }, { 'notes.md': ONE }],
])('%s: accepted', async (_, before, after) => {
  const report = await rescan(before, after);
  expect(open(report)).toEqual([]);
  expect(report.findings.length).toBeGreaterThan(0);
  for (const { suppression } of report.findings)
    expect(suppression).toMatchObject({ kind: 'external', by: 'baseline' });
  expect(told(report)).toEqual([]);
});

test.each([
  ['a copy in a second file', { 'a.md': ONE }, { 'a.md': ONE, 'b.md': ONE }, ['b.md:1'], ['a.md:1']],
  ['a copy in the same file', { 'a.md': ONE }, { 'a.md': `${ONE}\n${ONE}` }, ['a.md:3'], ['a.md:1']],
  ['other words in its sentence', { 'a.md': ONE }, { 'a.md': 'Send badword. And more.\n' }, ['a.md:1'], []],
  ['another rule in its place', { 'a.md': ONE }, { 'a.md': ONE.replace('bad', 'worse') }, ['a.md:1'], []],
  ['moved to where it is worse', { 'notes.md': ONE }, { 'CLAUDE.md': ONE }, ['CLAUDE.md:1'], []],
  ['one moved, one copied', { 'a.md': ONE }, { 'b.md': ONE, 'c.md': ONE }, ['c.md:1'], ['b.md:1']],
] as const)('%s: not accepted', async (_, before, after, counts, accepted) => {
  const report = await rescan(before, after);
  expect(open(report)).toEqual(counts);
  expect(marked(report)).toEqual(accepted);
});

test('worse in the same place: not accepted, and told', async () => {
  const shown = 'Here is badword stands.\n';
  const [entry] = (await baselineOf({ 'a.md': shown })).entries;
  const report = await scanWith(
    { 'a.md': shown },
    { baseline: { whole: true, entries: [{ ...entry!, severity: 'low' }] } },
  );
  expect(open(report)).toEqual(['a.md:1']);
  expect(told(report)).toEqual([
    'suppression-invalid : 1 finding is worse than what the baseline accepted there: not suppressed.',
  ]);
});

test('the same sentence, now hidden, is worse', async () => {
  const report = await rescan({ 'a.md': 'badword\n' }, { 'a.md': '<!-- badword -->\n' });
  expect(open(report)).toEqual(['a.md:1']);
});

test('what is gone is told, in a scan of everything only', async () => {
  const gone = await rescan({ 'a.md': ONE, 'b.md': 'fine' }, { 'b.md': 'fine' });
  expect(told(gone)).toEqual([
    'suppression-unused : 1 entry of the baseline accepts nothing any more (--update-baseline drops them).',
  ]);
  expect(told(await rescan({ 'a.md': ONE }, { 'b.md': 'fine' }, { whole: false }))).toEqual([]);
});

test('in a scan of some files nothing is taken for renamed', async () => {
  expect(open(await rescan({ 'a.md': ONE }, { 'b.md': ONE }, { whole: false }))).toEqual(['b.md:1']);
});

test('an entry holds no text and no path', async () => {
  const { entries } = await baselineOf({ 'secret-place.md': 'My password is badword hunter2.\n' });
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toMatch(/password|hunter|secret|place/);
  expect(Object.keys(entries[0]!).sort()).toEqual(['content', 'file', 'fingerprint', 'rule', 'severity']);
});

test('very many equal texts in renamed files', async () => {
  const files = (name: string) => Object.fromEntries([...Array(1500).keys()].map(i => [`${name}${i}.md`, ONE]));
  const report = await rescan(files('a'), files('b'));
  expect(open(report)).toEqual([]);
});

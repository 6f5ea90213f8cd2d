// Every test repository gives exactly the findings its expected.json lists: one too many fails like one too few.
import { describe, expect, test } from 'vitest';
import { loadRepos } from './support/load-repo.ts';
import { scanFiles } from './support/scan-files.ts';

const repos = loadRepos();

test('there are at least twenty, half of them honest', () => {
  expect(repos.length).toBeGreaterThanOrEqual(20);
  expect(repos.filter(r => r.expected.findings.length === 0).length).toBeGreaterThanOrEqual(repos.length / 2 - 1);
});

describe.each(repos.map(repo => [repo.slug, repo] as const))('%s', (_, repo) => {
  test('finds what it must, and nothing else', async () => {
    const report = await scanFiles(repo.files);
    const loud = report.findings.filter(f => f.severity !== 'low');
    const wanted = repo.expected.findings;
    const got = loud.map(f => {
      const place = {
        rule: f.rule.id,
        file: f.locations[0].path,
        line: f.locations[0].startLine,
        severity: f.severity,
      };
      const want = wanted.find(w => w.file === place.file && w.line === place.line && w.rule === place.rule);
      return want?.reads === undefined ? place : { ...place, reads: f.evidence.asRead };
    });
    const key = (f: { file: string; line: number; rule: string }) =>
      `${f.file} ${String(f.line).padStart(6)} ${f.rule}`;
    const sort = <T extends { file: string; line: number; rule: string }>(all: readonly T[]) =>
      [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sort(got)).toEqual(sort(wanted));
  });

  test('known misses are still missed', async () => {
    const { findings } = await scanFiles(repo.files);
    for (const miss of repo.expected.misses ?? []) {
      const caught = findings.filter(
        f => f.severity !== 'low' && f.locations[0].path === miss.file && f.locations[0].startLine === miss.line,
      );
      expect(
        caught.map(f => f.rule.id),
        'caught now: move it from misses to findings',
      ).toEqual([]);
    }
  });
});

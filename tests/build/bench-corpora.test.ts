// The corpora of the benchmark are the same on every machine, hold what the benchmark counts on, and nothing else that a
// scan would report.
import { describe, expect, test } from 'vitest';
import { CORPORA, type CorpusFile } from '../../src/build/bench/corpora.ts';
import { phrases } from '../../src/build/bench/phrases.ts';
import { seeded, sizesLikeLinux } from '../../src/build/bench/random.ts';
import { least, worseThan } from '../../src/build/bench/ratios.ts';
import { digest } from '../../src/build/bench/store.ts';
import { scanFiles } from '../support/scan-files.ts';

const TINY = 0.001;

const hashOf = (files: Iterable<CorpusFile>) =>
  digest(files, (_, parts) => {
    for (const _part of parts);
  });

describe.each(['small', 'docs', 'mono', 'dense', 'evil'])('%s', name => {
  const corpus = CORPORA[name]!;

  test('a seed says which', () => {
    const one = hashOf(corpus(1, TINY));
    expect(hashOf(corpus(1, TINY))).toEqual(one);
    if (name !== 'evil') expect(hashOf(corpus(2, TINY)).hash).not.toBe(one.hash);
    expect(one.files).toBeGreaterThan(10);
  });

  test('every planted attack is found, and nothing else', async () => {
    const files = [...corpus(1, TINY)]
      .map(({ path, parts, planted }) => ({ path, text: [...parts].join(''), planted }))
      .filter(({ text, planted }, i) => planted || (i % 10 === 0 && text.length < 50_000));
    const { findings } = await scanFiles(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const loud = new Set(findings.filter(finding => finding.severity !== 'low').map(f => f.locations[0].path));
    const planted = files.filter(file => file.planted).map(file => file.path);
    expect(planted.length).toBeGreaterThan(0);
    expect([...loud].sort()).toEqual(planted.sort());
  });
});

test('sizes spread as in the sources of Linux', () => {
  const sizes = [...sizesLikeLinux(60_000, seeded(1))].sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)]! / 1000;
  expect(at(0.5)).toBeCloseTo(3.8, 0);
  expect(at(0.9)).toBeCloseTo(29.2, 0);
  expect(at(0.99)).toBeCloseTo(130.6, 0);
  expect(sizes.reduce((sum, size) => sum + size) / 1e9).toBeCloseTo(1, 0);
});

test('a thousand phrases', () => {
  expect(new Set(phrases()).size).toBe(1000);
  expect(phrases().filter(phrase => phrase.length < 10 || phrase !== phrase.trim())).toEqual([]);
});

test('what is clearly worse than the ratios that are checked in fails', () => {
  const known = { corpora: { small: 'a' }, ratios: { one: 2, two: 2 } };
  expect(worseThan(known, { corpora: { small: 'a' }, ratios: { one: 2.9, three: 9 } })).toEqual([]);
  expect(worseThan(known, { corpora: {}, ratios: { one: 3.1, two: 1 } })).toEqual(['one: 3.10 instead of 2']);
  expect(worseThan(known, { corpora: { small: 'b' }, ratios: {} })).toHaveLength(1);
  expect(least(known, { corpora: {}, ratios: { one: 1, two: 3 } }).ratios).toEqual({ one: 1, two: 2 });
});

// The index leaves out only globs that cannot match.
import { expect, test } from 'vitest';
import { globSource } from '../../src/build/glob.ts';
import { literalOf } from '../../src/build/surface-table.ts';
import { readSurfaces } from '../../src/build/surfaces.ts';
import { surfaceEntries } from '../../src/generated/surfaces.ts';
import { matcherOf } from '../../src/surfaces/matcher.ts';
import { loadRepos } from '../support/load-repo.ts';

const globs = readSurfaces().flatMap(entry => entry.globs.map(glob => ({ ...globSource(glob), entry })));

test.each([
  ['^(?:.*/)?readme[^/]*$', 'readme'],
  ['^(?:.*/)?\\.woodpecker[^/]*$', '.woodpecker'],
  ['^(?:.*/)?ab?$', 'a'],
  ['^(?:.*/)?a\\.*b$', 'a'],
  ['^(?:.*/)?[^/]*x$', ''],
  ['^a|b$', ''],
  ['^(?:.*/)?dockerfile\\.(?:a|b)$', 'dockerfile.'],
])('the literal of %s', (source, literal) => expect(literalOf(source)).toBe(literal));

test('most globs that stand under no name have a literal', () => {
  const any = globs.filter(({ by }) => by === 'any');
  expect(any.filter(({ source }) => literalOf(source) === '').length).toBeLessThan(any.length / 2);
});

test('the same entries as by trying every glob', () => {
  const literals = globs.map(({ source }) => literalOf(source)).filter(literal => literal !== '');
  const paths = [
    ...loadRepos().flatMap(({ files }) => Object.keys(files)),
    ...literals.flatMap(literal => [
      literal,
      `a/${literal}`,
      `${literal}x.md`,
      `a/b${literal}`,
      `a/${literal}.yml`,
      `${literal}/a.json`,
    ]),
  ];
  const matches = matcherOf(surfaceEntries);
  for (const path of new Set(paths)) {
    const lower = path.toLowerCase();
    const wanted = new Set(
      globs.filter(({ source }) => new RegExp(source, 's').test(lower)).map(({ entry }) => entry.id),
    );
    expect([path, new Set(matches(path).map(entry => entry.id))]).toEqual([path, wanted]);
  }
});

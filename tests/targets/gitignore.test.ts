// What our matcher calls ignored is what git calls ignored, and no pattern costs more than its length allows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gitignore, ignoreBudget } from '../../src/targets/gitignore.ts';
import { git, write } from './support/tree.ts';

const PATHS = [
  'b',
  'ab',
  'a.b',
  'a/a',
  'a/b',
  'a/ab',
  'b/a',
  'b/b.a',
  'a/b/a',
  'a/b/b',
  'b/a/b',
  'a/b/a/b',
  'a b',
  'a]b',
  '!a',
  '#a',
  'a/ ',
  'B',
  'a\\b',
  '-',
  'é',
  'a/é',
  'a-b/a',
  'b/[a]',
];

type Files = Readonly<Record<string, string>>;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'unjack-test-'));
  git(root, 'init', '-q');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Asks git which of the paths it ignores, by pattern alone: the files need not exist. */
function byGit(files: Files): string[] {
  write(root, files);
  const asked = spawnSync('git', ['check-ignore', '--no-index', '-z', '--stdin'], {
    cwd: root,
    input: PATHS.join('\0'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  });
  return asked.stdout.split('\0').filter(Boolean).sort();
}

function byUs(files: Files): string[] {
  const bytes = (path: string) => files[path] && Buffer.from(files[path]).toString('latin1');
  const ignored = gitignore(folder => bytes(folder === '' ? '.gitignore' : `${folder}/.gitignore`), '', ignoreBudget());
  return PATHS.filter(path => ignored(path, false)).sort();
}

test.each([
  ['name anywhere', 'a'],
  ['anchored', '/a'],
  ['folder only', 'a/'],
  ['folder of folder', 'a/b/'],
  ['negation', '*\n!b'],
  ['negation under an ignored folder', 'a/\n!a/b'],
  ['negation that works', 'a/*\n!a/b'],
  ['double star in front', '**/b'],
  ['double star behind', 'a/**'],
  ['double star between', 'a/**/b'],
  ['double star in a word', 'a**b'],
  ['double star alone', '**'],
  ['class', '[a-b]'],
  ['negated class', '[!a]'],
  ['class with bracket', 'a[]]b'],
  ['named class', '[[:alpha:]]'],
  ['open class', '[a'],
  ['escape', '\\!a\n\\#a'],
  ['comment', '#a'],
  ['trailing space', 'a   '],
  ['kept trailing space', 'a/\\ '],
  ['carriage return', 'b\r\n'],
  ['byte-order mark', '\ufeffb\n'],
  ['backslash at the end', 'a\\'],
  ['lone slash', '/'],
  ['question mark', '?'],
])('%s', (_, text) => {
  const files = { '.gitignore': text, 'a/.gitignore': '' };
  expect(byUs(files)).toEqual(byGit(files));
});

test('random ignore files, nested, agree with git', () => {
  const line = fc
    .array(fc.constantFrom('a', 'b', 'ab', '*', '**', '/', '/', '!', '?', '[ab]', '[!b]', '.', '\\', ' ', '-'), {
      minLength: 1,
      maxLength: 6,
    })
    .map(parts => parts.join(''));
  const file = fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n'));
  fc.assert(
    fc.property(file, file, (top, inner) => {
      const files = { '.gitignore': top, 'a/.gitignore': inner };
      expect(byUs(files)).toEqual(byGit(files));
    }),
    { numRuns: 250, seed: 7 },
  );
});

test('a hostile pattern is matched in linear steps', () => {
  const pattern = `${'*a'.repeat(400)}b`;
  const started = performance.now();
  const ignored = gitignore(folder => (folder === '' ? `${pattern}\n`.repeat(2000) : undefined), '', ignoreBudget());
  expect(ignored('a'.repeat(255), false)).toBe(false);
  expect(ignored(`${'a/'.repeat(2000)}a`, false)).toBe(false);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('past the budget nothing counts as ignored', () => {
  const steps = { left: 100 };
  const ignored = gitignore(folder => (folder === '' ? '*.log' : undefined), '', steps);
  expect(ignored('a.log', false)).toBe(true);
  for (let i = 0; i < 100; i++) ignored(`${i}/name.txt`, false);
  expect(steps.left).toBeLessThanOrEqual(0);
  expect(ignored('a.log', false)).toBe(false);
});

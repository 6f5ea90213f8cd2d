// What a package has that its repository has not.
import { expect, test } from 'vitest';
import { differences } from '../../../src/targets/remote/difference.ts';
import type { Target } from '../../../src/targets/target.ts';

function target(files: Readonly<Record<string, string | object>>): Target {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    return { path, kind: 'file' as const, size: bytes.length, read: () => bytes };
  });
  return { name: '', notices: [], entries: () => entries };
}

const MANIFEST = { name: 'ledger', repository: { url: 'git+https://github.com/acme/ledger.git' } };

function told(
  packed: Readonly<Record<string, string | object>>,
  repository: Readonly<Record<string, string | object>>,
  address = 'github:acme/ledger#v1',
) {
  const matters = (path: string) => path.endsWith('.md');
  return differences({ packed: target(packed), repository: target(repository), address, matters }).map(
    ({ path, message }) => `${path ?? '-'}: ${message}`,
  );
}

test('the same files', () => {
  expect(
    told({ 'package.json': MANIFEST, 'a.js': 'a' }, { 'package.json': MANIFEST, 'a.js': 'a', 'test.js': 't' }),
  ).toEqual(['-: All files of the package are in the repository as they are.']);
});

test('files that were added and changed', () => {
  expect(
    told(
      { 'package.json': MANIFEST, 'CLAUDE.md': 'new', 'README.md': 'b', 'dist/x.js': 'x' },
      { 'package.json': MANIFEST, 'README.md': 'a' },
    ),
  ).toEqual([
    'CLAUDE.md: It is in the package, and not in the repository.',
    'README.md: It differs from the file in the repository.',
    '-: Of the package, 2 files are not in the repository, 1 differs.',
  ]);
});

test('another install script, in a package of a monorepo', () => {
  const evil = { ...MANIFEST, scripts: { postinstall: 'node x.js' } };
  expect(
    told({ 'package.json': evil }, { 'package.json': { name: 'root' }, 'packages/ledger/package.json': MANIFEST }),
  ).toEqual([
    'package.json: What it runs at install differs from the repository.',
    '-: Of the package, 0 files are not in the repository, 1 differs.',
  ]);
});

test.each([
  ['another repository', { name: 'ledger', repository: 'acme/other' }, 'names another repository'],
  ['no repository', { name: 'ledger' }, 'names no repository'],
  ['another package', { ...MANIFEST, name: 'x' }, 'holds no package of this name'],
])('%s', (_, manifest, message) => {
  expect(told({ 'package.json': manifest }, { 'package.json': MANIFEST }).join()).toContain(message);
});

test.each([
  'https://github.com/Acme/Ledger',
  'git@github.com:acme/ledger.git',
  'https://github.com/acme/ledger/pull/7',
])('%s is the same', address => {
  expect(told({ 'package.json': MANIFEST }, { 'package.json': MANIFEST }, address)).toHaveLength(1);
});

test('broken manifests are no reason to fail', () => {
  expect(told({ 'package.json': '[1' }, {})).toEqual([]);
  expect(told({}, {})).toEqual([]);
});

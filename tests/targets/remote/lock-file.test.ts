// What a lock file pins, and what it may not choose.
import { expect, test } from 'vitest';
import { readLock } from '../../../src/targets/remote/lock-file.ts';

const HASH = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const OTHER = `sha512-${Buffer.alloc(64, 2).toString('base64')}`;
const at = (path: string) => `https://registry.example/${path}`;

function lock(packages: Readonly<Record<string, object>>) {
  return readLock(JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'project' }, ...packages } }))!;
}

test('each package once, under its first place', () => {
  const { pinned, notices } = lock({
    'node_modules/b': { version: '1.0.0', resolved: at('b/-/b-1.0.0.tgz'), integrity: HASH },
    'node_modules/a/node_modules/b': { version: '1.0.0', resolved: at('b/-/b-1.0.0.tgz'), integrity: HASH },
    'node_modules/@acme/c': { version: '2.0.0-rc.1', resolved: at('@acme/c/-/c-2.0.0-rc.1.tgz'), integrity: OTHER },
    'node_modules/d': { version: '3.0.0' },
    'node_modules/alias': { name: 'real', version: '4.0.0', resolved: at('real/-/real-4.0.0.tgz') },
  });
  expect(pinned).toEqual([
    { path: 'node_modules/@acme/c', name: '@acme/c', version: '2.0.0-rc.1', integrity: OTHER },
    { path: 'node_modules/a/node_modules/b', name: 'b', version: '1.0.0', integrity: HASH },
    { path: 'node_modules/alias', name: 'real', version: '4.0.0' },
    { path: 'node_modules/d', name: 'd', version: '3.0.0' },
  ]);
  expect(notices).toEqual([]);
});

test('links and bundled packages are somebody else’s', () => {
  const { pinned, notices } = lock({
    'node_modules/w': { link: true, resolved: 'packages/w' },
    'packages/w': { version: '1.0.0' },
    'node_modules/a/node_modules/x': { version: '1.0.0', inBundle: true },
  });
  expect([pinned, notices]).toEqual([[], []]);
});

test('lock files of old', () => {
  const text = JSON.stringify({
    lockfileVersion: 1,
    dependencies: { a: { version: '1.0.0', integrity: HASH, dependencies: { b: { version: '2.0.0' } } } },
  });
  expect(readLock(text)!.pinned.map(({ path, name }) => [path, name])).toEqual([
    ['node_modules/a', 'a'],
    ['node_modules/a/node_modules/b', 'b'],
  ]);
});

test.each([
  ['git', { version: '1.0.0', resolved: 'git+ssh://git@code.example/a.git#abc' }],
  ['a command', { version: '1.0.0', resolved: 'ext::sh -c id' }],
  ['a file', { version: '1.0.0', resolved: 'file:../../x.tgz' }],
  ['an address of no registry', { version: '1.0.0', resolved: 'https://evil.example/a.tgz' }],
  ['git in the version', { version: 'git+https://code.example/a.git' }],
  ['no version', {}],
  ['an option for a version', { version: '--registry=https://evil.example' }],
  ['an option for a name', { name: '--registry', version: '1.0.0' }],
  ['a path for a name', { name: '../../x', version: '1.0.0' }],
])('%s is named and not fetched', (_, row) => {
  const { pinned, notices } = lock({ 'node_modules/a': row });
  expect(pinned).toEqual([]);
  expect(notices).toHaveLength(1);
  expect(notices[0]!.incomplete).toBe(true);
});

test.each([
  'node_modules/../../a',
  'node_modules/a\u0000b',
  'node_modules/a b',
  '/etc/node_modules/a',
  'x/../node_modules/a',
])('a place such as %j is not believed', path => {
  expect(lock({ [path]: { version: '1.0.0' } }).pinned).toEqual([]);
});

test.each(['', '[]', '{}', 'null', '{"packages":[]}', '{"packages":{"node_modules/a":null}}'.slice(0, 12)])(
  '%j is no lock file',
  text => {
    expect(readLock(text)).toBeUndefined();
  },
);

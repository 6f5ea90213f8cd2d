// The cache believes nobody, keeps its size, and removes only what it made.
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, cacheSize, clearCache, packageCache } from '../../../src/targets/remote/package-cache.ts';
import { tempFolder } from '../support/tree.ts';
import { hashOf } from './registry.ts';

const ONE = Buffer.from('one');

test('what was put is found, what does not fit is not kept', () => {
  const folder = join(tempFolder(), 'new', 'packages');
  const cache = packageCache(folder);
  cache.put(hashOf(ONE), ONE);
  cache.put(hashOf(ONE), Buffer.from('two'));
  expect(cache.get(hashOf(ONE))).toEqual(ONE);
  expect(cache.get(hashOf(Buffer.from('two')))).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('what was changed on disk is thrown away', () => {
  const folder = tempFolder();
  const cache = packageCache(folder);
  cache.put(hashOf(ONE), ONE);
  writeFileSync(join(folder, readdirSync(folder)[0]!), 'evil');
  expect(cache.get(hashOf(ONE))).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('what was not used for longest goes first', () => {
  const folder = tempFolder();
  const cache = packageCache(folder);
  const all = ['a', 'b', 'c'].map(text => Buffer.alloc(100, text));
  for (const bytes of all) cache.put(hashOf(bytes), bytes);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1);
  cache.get(hashOf(all[1]!));
  cache.trim(150);
  expect(all.map(bytes => cache.get(hashOf(bytes)) !== undefined)).toEqual([false, true, false]);
});

test('clearing removes packages and nothing else', () => {
  const folder = tempFolder();
  const cache = packageCache(folder);
  cache.put(hashOf(ONE), ONE);
  writeFileSync(join(folder, 'mine.txt'), 'x');
  expect(cacheSize(folder)).toEqual({ files: 1, bytes: 3 });
  clearCache(folder);
  expect(readdirSync(folder)).toEqual(['mine.txt']);
  expect(cacheSize(join(folder, 'nowhere'))).toEqual({ files: 0, bytes: 0 });
});

test('a cache that cannot be written is none', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'file'), '');
  const cache = packageCache(join(folder, 'file', 'packages'));
  cache.put(hashOf(ONE), ONE);
  cache.trim();
  expect(cache.get(hashOf(ONE))).toBeUndefined();
});

test('many writers of one package do not disturb each other', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'p'));
  const caches = Array.from({ length: 8 }, () => packageCache(join(folder, 'p')));
  await Promise.all(caches.map(async cache => cache.put(hashOf(ONE), ONE)));
  expect(readdirSync(join(folder, 'p'))).toHaveLength(1);
});

test.each([
  ['linux', { XDG_CACHE_HOME: '/c' }, '/c/unjack'],
  ['linux', { UNJACK_CACHE_DIR: '/mine' }, '/mine'],
  ['win32', { LOCALAPPDATA: '/l' }, '/l/unjack/cache'],
] as const)('on %s with %j', (platform, env, expected) => {
  expect(cacheFolder(env, platform)).toBe(expected);
});

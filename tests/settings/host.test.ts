// Hosts are compared as hosts, never as pieces of text.
import { expect, test } from 'vitest';
import { hostOf, isAddress, isLoopback, isWithin, urlsIn } from '../../src/settings/host.ts';
import { isForeign, isKnown, onlyInstallers } from '../../src/settings/known-host.ts';

test.each([
  ['https://api.anthropic.com/v1', 'api.anthropic.com'],
  ['https://api.anthropic.com@evil.example/v1', 'evil.example'],
  ['https://evil.example/api.anthropic.com', 'evil.example'],
  ['HTTPS://Evil.Example.:8443/', 'evil.example'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://[::1]:80/', '::1'],
  ['git@git.example.com:a/b.git', 'git.example.com'],
  ['git+ssh://git@git.example.com/a', 'git.example.com'],
  ['npm:vite@7.1.12', undefined],
  ['https://${HOST}/x', undefined],
  ['not a url', undefined],
])('%s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each([
  ['https://astral.sh/uv/install.sh', true],
  ['https://astral.sh.evil.example/uv/install.sh', false],
  ['https://evil-astral.sh/x', false],
  ['http://astral.sh/uv/install.sh', false],
  ['https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh', true],
  ['https://raw.githubusercontent.com/somebody/x/main/i.sh', false],
  ['https://raw.githubusercontent.com/Homebrew/../somebody/x', false],
])('installer %s: %s', (url, known) => {
  expect(onlyInstallers([url])).toBe(known);
});

test.each([
  ['http://localhost:4000', false],
  ['http://192.168.1.4:8000', false],
  ['https://api.z.ai/api/anthropic', false],
  ['https://api.openai.com.relay.example/v1', true],
  ['https://relay.example', true],
])('foreign %s: %s', (url, foreign) => {
  expect(isForeign(url)).toBe(foreign);
});

test('small facts', () => {
  expect(isWithin('a.b.c', 'b.c')).toBe(true);
  expect(isWithin('ab.c', 'b.c')).toBe(false);
  expect(isAddress('203.0.113.9')).toBe(true);
  expect(isAddress('203.0.113.9.example')).toBe(false);
  expect(isLoopback('127.5.5.5')).toBe(true);
  expect(isKnown('registries', 'https://registry.npmjs.org/')).toBe(true);
  expect(urlsIn('see https://a.example/x, and (http://b.example).')).toEqual([
    'https://a.example/x',
    'http://b.example',
  ]);
});

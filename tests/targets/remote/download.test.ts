// Archives by address, from honest and from hostile servers.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { downloadAway } from '../../../src/cli/away-download.ts';
import { DOWNLOAD_LIMITS, type Download, download, isPrivate } from '../../../src/targets/remote/download.ts';
import { proxyFor } from '../../../src/targets/remote/tunnel.ts';
import { tgz } from '../archive/make-tar.ts';
import { zip } from '../archive/make-zip.ts';
import { errand, serve } from './support.ts';

const OPTIONS = { agentFile: () => false, stdinName: 'stdin' };
const A = { name: 'a.txt', text: 'one' };

test.each([
  ['x.tgz', tgz(A)],
  ['x.zip', zip([A])],
  ['x.vsix?version=2', zip([A])],
])('%s is read', async (path, bytes) => {
  const base = await serve((_request, response) => response.end(bytes));
  const target = await downloadAway(`${base}/${path}`, OPTIONS, errand());
  expect([...target.entries()].map(entry => entry.path)).toEqual(['a.txt']);
  expect(target.notices).toEqual([]);
});

test('a redirect on the same protocol is followed', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/x.tgz') response.writeHead(302, { location: '/y' }).end();
    else response.end(tgz(A));
  });
  const target = await downloadAway(`${base}/x.tgz`, OPTIONS, errand());
  expect([...target.entries()]).toHaveLength(1);
});

test.each([
  ['a file', 'file:///etc/passwd'],
  ['another protocol', 'https://127.0.0.1:1/x.tgz'],
  ['a host without protection', 'http://archive.example/x.tgz'],
  ['credentials', 'http://user:secret@127.0.0.1:1/x'],
  ['data', 'data:text/plain,x'],
  ['nonsense', 'http://['],
  ['itself', '/x.tgz'],
])('a redirect to %s is not', async (_, location) => {
  const base = await serve((_request, response) => response.writeHead(302, { location }).end());
  expect(await download(`${base}/x.tgz`, errand())).toMatchObject({ message: expect.stringMatching(/leads/) });
});

test('a stream without end is left at the limit, with what came', async () => {
  const noise = randomBytes(64 * 1024);
  const base = await serve((_request, response) => {
    const flood = () => {
      while (!response.destroyed && response.write(noise));
    };
    response.on('drain', flood);
    flood();
  });
  const got = (await download(`${base}/x.tgz`, errand(), { ...DOWNLOAD_LIMITS, bytes: 5_000_000 })) as Download;
  let bytes = 0;
  for await (const piece of got.stream) bytes += piece.length;
  expect(bytes).toBeLessThanOrEqual(5_000_000);
  expect(got.problem()).toContain('larger than');
});

test.each([
  ['drips', { time: 600 }, 'too slowly'],
  ['falls silent', { silence: 600 }, 'fell silent'],
])('a server that %s is left', async (what, limits, told) => {
  const base = await serve((_request, response) => {
    response.write('x');
    if (what !== 'drips') return;
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  });
  const got = (await download(`${base}/x.tgz`, errand(), { ...DOWNLOAD_LIMITS, ...limits })) as Download;
  for await (const _ of got.stream);
  expect(got.problem()).toContain(told);
});

test('a connection that breaks is told', async () => {
  const base = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('x', () => response.destroy());
  });
  const target = await downloadAway(`${base}/x.tgz`, OPTIONS, errand());
  expect(target.notices.some(notice => notice.incomplete && notice.message.includes('connection broke'))).toBe(true);
});

test('what is not there, and addresses that are refused', async () => {
  const base = await serve((_request, response) => response.writeHead(404).end());
  await expect(downloadAway(`${base}/x.tgz`, OPTIONS, errand())).rejects.toThrow('there is no such file');
  await expect(downloadAway('http://archive.example/x.tgz', OPTIONS, errand())).rejects.toThrow('plain http');
  await expect(downloadAway('https://u:p@archive.example/x.tgz', OPTIONS, errand())).rejects.toThrow('credentials');
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.20.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['localhost', true],
  ['93.184.216.34', false],
  ['2606:2800:220:1::1', false],
  ['archive.example', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

test('the proxy of the environment, and what it is spared', () => {
  const to = (url: string, env: NodeJS.ProcessEnv) => proxyFor(new URL(url), env)?.host;
  const env = { HTTPS_PROXY: 'http://proxy.example:3128', NO_PROXY: 'localhost, .corp.example' };
  expect(to('https://archive.example/x', env)).toBe('proxy.example:3128');
  expect(to('https://a.corp.example/x', env)).toBeUndefined();
  expect(to('http://127.0.0.1/x', env)).toBeUndefined();
  expect(to('https://archive.example/x', {})).toBeUndefined();
});

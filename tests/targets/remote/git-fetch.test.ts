// Repositories fetched from real and from hostile servers. Nothing of them runs, and nothing waits for ever.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitAway } from '../../../src/cli/away-git.ts';
import type { Notice } from '../../../src/model/report.ts';
import { gitAddress } from '../../../src/targets/remote/git-address.ts';
import { type FetchLimits, fetchRepository } from '../../../src/targets/remote/git-fetch.ts';
import type { Target } from '../../../src/targets/target.ts';
import { commit, repository } from '../git/support.ts';
import { git, tempFolder } from '../support/tree.ts';
import { errand, gitBackend, serve, serveSocket } from './support.ts';

const OPTIONS = { agentFile: (path: string) => path.endsWith('CLAUDE.md'), stdinName: 'stdin' };

/** A bare copy in a folder of its own, with what the tests ask of it allowed. */
function published(root: string): string {
  const folder = tempFolder();
  git(folder, 'clone', '-q', '--bare', root, 'x.git');
  const bare = join(folder, 'x.git');
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) git(bare, 'config', key, 'true');
  return folder;
}

function shown(target: Target) {
  const files = [...target.entries()].map(entry => {
    const found = entry.kind === 'link' ? entry.link : entry.read();
    return [
      entry.path,
      found instanceof Uint8Array
        ? Buffer.from(found).toString()
        : typeof found === 'string'
          ? found
          : `[${found?.kind}]`,
    ];
  });
  return {
    files: Object.fromEntries(files) as Record<string, string>,
    notices: target.notices.map(one => `${one.kind} ${one.path ?? one.message}`),
  };
}

async function fetched(url: string, limits?: Partial<FetchLimits>, halt?: () => Notice | undefined) {
  const address = gitAddress(url);
  if ('refused' in address) throw new Error(address.refused);
  return fetchRepository(address, errand(halt), { bytes: 1e8, time: 10_000, ...limits });
}

test('a repository over http: its files, without history and checkout', async () => {
  const root = repository({ 'CLAUDE.md': 'old' }, { 'CLAUDE.md': 'new', 'src/a.ts': 'a' });
  const base = await serve(gitBackend(published(root)));
  const run = errand();
  const target = await gitAway(`${base}/x.git`, OPTIONS, run);
  expect(shown(target).files).toEqual({ 'CLAUDE.md': 'new', 'src/a.ts': 'a' });
  expect(target.name).toBe(`${base}/x.git`);
  const [store] = readdirSync(run.folder());
  expect(git(join(run.folder(), store!), 'rev-list', '--all', '--count').trim()).toBe('1');
});

test('branches, tags and commits by name', async () => {
  const root = repository({ a: '1' });
  const first = git(root, 'rev-parse', 'HEAD').trim();
  git(root, 'tag', 'v1');
  commit(root, { a: '2' });
  git(root, 'branch', 'next/one');
  commit(root, { a: '3' });
  const base = await serve(gitBackend(published(root)));
  for (const [ref, text] of [
    ['v1', '1'],
    ['next/one', '2'],
    ['refs/heads/main', '3'],
    [first, '1'],
  ]) {
    expect(shown(await gitAway(`${base}/x.git#${ref}`, OPTIONS, errand())).files).toEqual({ a: text });
  }
  await expect(gitAway(`${base}/x.git#missing`, OPTIONS, errand())).rejects.toThrow('no such branch');
  await expect(gitAway(`${base}/y.git`, OPTIONS, errand())).rejects.toThrow('no such repository');
});

test('a file larger than the limit stays where it is, and is told', async () => {
  const root = repository({ a: 'a', big: 'x'.repeat(33 * 1024 * 1024) });
  const base = await serve(gitBackend(published(root)));
  const { files } = shown(await gitAway(`${base}/x.git`, OPTIONS, errand()));
  expect(files).toEqual({ a: 'a', big: '[missing]' });
});

test('a local repository by its file address, and links, submodules and large-file pointers in it', async () => {
  const root = repository({
    'a.txt': 'a',
    'CLAUDE.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n',
  });
  git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(root, 'rev-parse', 'HEAD').trim()},sub`);
  writeFileSync(join(root, 'target'), '../../out');
  git(root, 'update-index', '--add', '--cacheinfo', `120000,${git(root, 'hash-object', '-w', 'target').trim()},link`);
  git(root, 'commit', '-qm', 'More');
  const { files, notices } = shown(await gitAway(`file://${root}`, OPTIONS, errand()));
  expect(Object.keys(files)).toEqual(['CLAUDE.md', 'a.txt', 'link']);
  expect(notices).toEqual(['link link', 'submodule sub', 'missing CLAUDE.md']);
});

test('a made-up tree with names that climb and a git folder is offered as it is', async () => {
  const root = repository({ a: 'a' });
  const blob = git(root, 'hash-object', '-w', 'a').trim();
  const tree = (rows: readonly string[]) => {
    const packed = Buffer.concat(
      rows.map(row => {
        const [mode, name, id] = row.split(' ');
        return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id!, 'hex')]);
      }),
    );
    writeFileSync(join(root, 'made'), packed);
    return git(root, 'hash-object', '-w', '-t', 'tree', '--literally', 'made').trim();
  };
  const inner = tree([`100644 config ${blob}`]);
  const top = tree([`40000 .. ${inner}`, `40000 .git ${inner}`]);
  git(root, 'update-ref', 'refs/heads/main', git(root, 'commit-tree', top, '-m', 'x').trim());
  const base = await serve(gitBackend(published(root)));
  const { files } = shown(await gitAway(`${base}/x.git`, OPTIONS, errand()));
  expect(Object.keys(files)).toEqual(['../config', '.git/config']);
});

test('trees that hold each other many times over come to an end', async () => {
  const root = repository({ a: 'a' });
  let below = git(root, 'rev-parse', 'HEAD^{tree}').trim();
  for (let depth = 0; depth < 8; depth++) {
    const rows = Array.from(
      { length: 10 },
      (_, i) => `040000 tree ${below}\t${'folder-with-a-long-name-'.repeat(3)}${i}\n`,
    );
    below = execFileSync('git', ['mktree'], { cwd: root, input: rows.join(''), encoding: 'utf8' }).trim();
  }
  git(root, 'update-ref', 'refs/heads/main', git(root, 'commit-tree', below, '-m', 'x').trim());
  const target = await gitAway(`file://${root}`, OPTIONS, errand());
  expect([...target.entries()].length).toBeGreaterThan(1000);
  expect(target.notices.map(({ message, incomplete }) => [message.slice(0, 14), incomplete])).toEqual([
    ['Too many files', true],
  ]);
});

test('nothing of the repository or of the machine around runs', async () => {
  const root = repository({
    '.gitattributes': '* filter=trap diff=trap\n',
    '.gitmodules': '[submodule "s"]\n\tpath = s\n\turl = ext::sh -c touch\n\tupdate = !touch trap\n',
    a: 'a',
  });
  const folder = published(root);
  const home = tempFolder();
  const trap = join(home, 'sprung');
  const hooks = ['post-checkout', 'reference-transaction', 'post-merge'];
  writeFileSync(
    join(home, '.gitconfig'),
    `[core]\n\thooksPath = ${home}\n\tfsmonitor = touch ${trap}\n[filter "trap"]\n\tsmudge = touch ${trap}\n\trequired = true\n[init]\n\ttemplateDir = ${home}\n[credential]\n\tinteractive = true\n`,
  );
  for (const hook of hooks) writeFileSync(join(home, hook), `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
  const base = await serve(gitBackend(folder));
  const before = process.env.HOME;
  process.env.HOME = home;
  try {
    expect(shown(await gitAway(`${base}/x.git`, OPTIONS, errand())).files.a).toBe('a');
  } finally {
    process.env.HOME = before;
  }
  expect(existsSync(trap)).toBe(false);
});

test.each([
  ['to a file', 'file:///etc'],
  ['to a command', 'ext::sh -c id'],
  ['to another server that is none', 'git://127.0.0.1:1/x'],
  ['to ftp', 'ftp://127.0.0.1:1/x'],
])('a server that redirects %s is not followed', async (_, location) => {
  const base = await serve((_request, response) => response.writeHead(302, { location }).end());
  expect(await fetched(`${base}/x.git`)).toMatchObject({ message: expect.stringContaining('It was not fetched') });
});

test('a server that asks for a password gets none', async () => {
  const base = await serve((_request, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
  );
  expect(await fetched(`${base}/x.git`)).toMatchObject({
    wrong: true,
    message: expect.stringContaining('credentials'),
  });
});

test('a server that drips is left after a time', async () => {
  const base = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
    const timer = setInterval(() => response.write('0'), 100);
    response.on('close', () => clearInterval(timer));
  });
  const started = Date.now();
  expect(await fetched(`${base}/x.git`, { time: 700 })).toMatchObject({
    message: expect.stringContaining('took longer'),
  });
  expect(Date.now() - started).toBeLessThan(5000);
});

test('a server that never ends is left', async () => {
  const port = await serveSocket(socket => {
    const flood = () => {
      while (!socket.destroyed && socket.write('0032want 0123456789012345678901234567890123456789\n'));
    };
    socket.on('drain', flood);
    flood();
  });
  expect(await fetched(`git://127.0.0.1:${port}/x`, { time: 1500 })).toHaveProperty('message');
});

test('a repository above the limit is left', async () => {
  const noise = Array.from({ length: 300_000 }, (_, i) => ((i * 2654435761) % 4294967296).toString(36)).join('');
  const root = repository({ noise });
  const base = await serve(gitBackend(published(root)));
  expect(await fetched(`${base}/x.git`, { bytes: 1000 })).toMatchObject({
    message: expect.stringContaining('larger than'),
  });
});

test('a server that is not there', async () => {
  expect(await fetched('http://127.0.0.1:1/x.git')).toMatchObject({
    wrong: false,
    message: expect.stringContaining('online?'),
  });
});

test('being told to stop ends it', async () => {
  const base = await serve(() => {});
  const stop: Notice = { kind: 'interrupted', message: 'Stopped.', incomplete: true };
  let asked = 0;
  expect(await fetched(`${base}/x.git`, {}, () => (asked++ > 3 ? stop : undefined))).toMatchObject({ wrong: false });
});

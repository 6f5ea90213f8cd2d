// A walk offers every file once, in a stable order, follows no link, opens no pipe, and believes git's ignore files only
// about files that are neither tracked nor read by agents.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { READ_LIMIT } from '../../src/targets/target.ts';
import { git, tempFolder, tree, walked, write } from './support/tree.ts';

const agentFile = (path: string) => path.endsWith('AGENTS.md');

test('paths come sorted as whole paths, and twice the same', () => {
  const root = tree({ 'a/x': '', 'a-b': '', 'a.b/c': '', B: '', 'a/b/c': '', '.hidden/f': '', 'z/AGENTS.md': '' });
  const { paths } = walked(root);
  expect(paths).toEqual(['.hidden/f', 'B', 'a-b', 'a.b/c', 'a/b/c', 'a/x', 'z/AGENTS.md']);
  expect(walked(root).paths).toEqual(paths);
});

test('names with newline, ESC, bidi controls and invalid bytes are offered and can be read', () => {
  const root = tempFolder();
  const names = ['new\nline', 'esc\u001b[31m', 'bidi\u202etxt.md'];
  for (const name of names) writeFileSync(join(root, name), 'text');
  writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9, 0xff])]), 'text');
  mkdirSync(Buffer.concat([Buffer.from(`${root}/dir`), Buffer.from([0xfe])]));
  writeFileSync(Buffer.concat([Buffer.from(`${root}/dir`), Buffer.from([0xfe]), Buffer.from('/f')]), 'text');
  const { entries, paths } = walked(root);
  expect(paths).toEqual([names[2], 'caf\udce9\udcff', 'dir\udcfe/f', names[1], names[0]]);
  expect(entries.map(entry => Buffer.from(entry.read() as Uint8Array).toString())).toEqual(Array(5).fill('text'));
});

test('links are reported with what they lead to, and never followed out', () => {
  const root = tree({ 'AGENTS.md': 'notes', 'docs/x.md': 'x' });
  const link = (to: string, at: string) => symlinkSync(to, join(root, at));
  link('AGENTS.md', 'inside.md');
  link(join(root, 'AGENTS.md'), 'absolute.md');
  link('../../etc/passwd', 'outside');
  link('/etc/passwd', 'outside-absolute');
  link('missing', 'dangling');
  link('loop-b', 'loop-a');
  link('loop-a', 'loop-b');
  link('.', 'docs/again');
  link('docs', 'folder');
  link('folder/x.md', 'through');
  const { entries, notices } = walked(root, { agentFile: path => path === 'outside' });
  const links = Object.fromEntries(
    entries.filter(e => e.kind === 'link').map(e => [e.path, [e.leads, e.to, 'length' in e.read()]]),
  );
  expect(links).toEqual({
    'inside.md': ['inside', 'AGENTS.md', true],
    'absolute.md': ['inside', 'AGENTS.md', true],
    outside: ['outside', undefined, false],
    'outside-absolute': ['outside', undefined, false],
    dangling: ['nowhere', undefined, false],
    'loop-a': ['loop', undefined, false],
    'loop-b': ['loop', undefined, false],
    'docs/again': ['inside', 'docs', false],
    folder: ['inside', 'docs', false],
    through: ['inside', 'docs/x.md', true],
  });
  expect(entries.filter(e => e.kind === 'file').map(e => e.path)).toEqual(['AGENTS.md', 'docs/x.md']);
  expect(notices.map(n => [n.path, n.kind, n.incomplete])).toEqual([
    ['dangling', 'link', false],
    ['loop-a', 'link-loop', false],
    ['loop-b', 'link-loop', false],
    ['outside', 'link', true],
    ['outside-absolute', 'link', false],
  ]);
});

test('pipes, sockets and devices are named, not opened', async () => {
  const root = tree({ f: '' });
  execFileSync('mkfifo', [join(root, 'pipe')]);
  const server = createServer().listen(join(root, 'socket'));
  onTestFinished(() => void server.close());
  await new Promise(done => server.once('listening', done));
  const { entries, notices } = walked(root);
  expect(entries.map(e => [e.path, e.kind])).toEqual([
    ['f', 'file'],
    ['pipe', 'special'],
    ['socket', 'special'],
  ]);
  expect(notices).toEqual([]);
  expect(entries[1]!.read()).toMatchObject({ kind: 'special-file' });
});

test('a file that turns into a pipe or goes away gives a notice', () => {
  const root = tree({ a: 'a', b: 'b' });
  const { entries } = walked(root);
  execFileSync('sh', ['-c', 'rm a b; mkfifo a'], { cwd: root });
  expect(entries[0]!.read()).toMatchObject({ kind: 'special-file', path: 'a' });
  expect(entries[1]!.read()).toMatchObject({ kind: 'unreadable', path: 'b', incomplete: true });
});

test('a huge file is read up to the limit and says how large it is', () => {
  const root = tree({ big: 'start' });
  truncateSync(join(root, 'big'), 300 * 1024 * 1024);
  const { entries } = walked(root);
  const bytes = entries[0]!.read() as Uint8Array;
  expect([bytes.length, entries[0]!.size]).toEqual([READ_LIMIT, 300 * 1024 * 1024]);
});

test.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000])(
  'a file of %i bytes comes whole',
  async size => {
    const content = Buffer.alloc(size, 'abcdefg');
    const { entries } = walked(tree({ f: content }));
    expect(Buffer.compare(Buffer.from(entries[0]!.read() as Uint8Array), content)).toBe(0);
    expect(entries[0]!.size).toBe(size);
  },
);

test('outside git nothing is ignored but installed packages', () => {
  const root = tree({ '.gitignore': '*', 'notes.txt': '', 'node_modules/p/x.js': '', 'venv/x': '' });
  const { paths, notices } = walked(root);
  expect(paths).toEqual(['.gitignore', 'notes.txt', 'venv/x']);
  expect(notices.map(n => [n.kind, n.incomplete])).toEqual([['ignored', false]]);
  expect(walked(root, { ignore: false }).paths).toContain('node_modules/p/x.js');
});

test('ignored files are left out unless tracked or read by agents', () => {
  const root = tree({ '.gitignore': '*.log\nout/\n', 'tracked.log': '', 'out/kept.js': '', 'venv/lib.py': '' });
  git(root, 'init', '-q');
  git(root, 'add', '-f', '.gitignore', 'tracked.log', 'out/kept.js');
  write(root, {
    'new.log': '',
    'new.txt': '',
    'out/new.js': '',
    'out/deep/AGENTS.md': '',
    '.git/info/exclude': '*.tmp',
    'x.tmp': '',
  });
  const { paths, notices } = walked(root, { agentFile });
  expect(paths.filter(path => !path.startsWith('.git/'))).toEqual([
    '.gitignore',
    'new.txt',
    'out/deep/AGENTS.md',
    'out/kept.js',
    'tracked.log',
  ]);
  expect(notices.map(n => n.message)).toEqual([
    '3 files that git ignores and does not track: not scanned (--no-ignore scans them).',
    '1 folder of packages installed for Python: not tracked by git, not scanned (name a folder to scan it, or use --no-ignore).',
  ]);
  expect(walked(root, { ignore: false }).paths.length).toBe(paths.length + 4);
});

test('tracked node_modules are scanned', () => {
  const root = tree({ 'node_modules/p/x.js': '' });
  git(root, 'init', '-q');
  git(root, 'add', '-f', '.');
  expect(walked(root).paths).toContain('node_modules/p/x.js');
});

test('a folder below the top of a checkout, a worktree and a submodule know what is tracked', () => {
  const root = tree({ '.gitignore': '*.log', 'sub/tracked.log': '', 'sub/f': '' });
  git(root, 'init', '-q');
  git(root, 'add', '-f', '.');
  git(root, 'commit', '-qm', 'one');
  write(root, { 'sub/new.log': '' });
  expect(walked(join(root, 'sub')).paths).toEqual(['f', 'tracked.log']);
  git(root, 'worktree', 'add', '-q', join(root, 'tree'));
  write(root, { 'tree/new.log': '' });
  expect(walked(join(root, 'tree')).paths).toEqual(['.git', '.gitignore', 'sub/f', 'sub/tracked.log']);
  git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'module');
  write(root, { 'module/new.log': '' });
  expect(walked(root).paths.filter(path => path.startsWith('module/'))).toEqual([
    'module/.git',
    'module/.gitignore',
    'module/sub/f',
    'module/sub/tracked.log',
  ]);
});

test('an ignored folder that the user names is scanned', () => {
  const root = tree({ '.gitignore': 'out/', 'out/x.js': '' });
  git(root, 'init', '-q');
  expect(walked(join(root, 'out')).paths).toEqual(['x.js']);
});

test('an index that cannot be read hides nothing', () => {
  const root = tree({ '.gitignore': '*', f: '' });
  git(root, 'init', '-q');
  write(root, { '.git/index': 'DIRC rubbish' });
  const { paths, notices } = walked(root);
  expect(paths).toContain('f');
  expect(notices.map(n => n.path)).toEqual(['.git/index']);
});

test('of .git only what makes git run commands is offered', () => {
  const root = tree({ f: '' });
  git(root, 'init', '-q');
  write(root, { '.git/hooks/post-checkout': '#!/bin/sh', '.git/info/attributes': '', '.git/hooks/x.sample': '' });
  expect(walked(root).paths).toEqual(['.git/config', '.git/hooks/post-checkout', '.git/info/attributes', 'f']);
});

test('a .git file that names a network share or nothing is not followed', () => {
  for (const named of ['gitdir: //host.example/share', 'gitdir: \\\\host.example\\share', 'rubbish', '']) {
    const root = tree({ '.git': named, f: '', '.gitignore': 'f' });
    expect(walked(root).paths).toContain('f');
  }
});

test('a folder that cannot be read makes the scan incomplete', () => {
  const { notices, paths } = walked(join(tempFolder(), 'gone'));
  expect([paths, notices.map(n => [n.kind, n.incomplete])]).toEqual([[], [['unreadable', true]]]);
});

test('globs of the user choose files, and what they leave out is counted', () => {
  const { paths, notices } = walked(tree({ 'a.md': '', 'b.ts': '' }), { keep: path => path.endsWith('.md') });
  expect(paths).toEqual(['a.md']);
  expect(notices.map(n => n.message)).toEqual(['1 file left out by --include or --exclude.']);
});

test('of installed packages only what the caller wants is offered', () => {
  const root = tree({
    'a.js': '',
    'node_modules/p/x.js': '',
    'node_modules/p/README.md': '',
    'node_modules/p/node_modules/q/CLAUDE.md': '',
    'packages/b/node_modules/r/README.md': '',
    'packages/b/z.js': '',
    'z.js': '',
  });
  const { paths, notices } = walked(root, { dependencyFile: path => path.endsWith('.md') });
  expect(paths).toEqual([
    'a.js',
    'node_modules/p/README.md',
    'node_modules/p/node_modules/q/CLAUDE.md',
    'packages/b/node_modules/r/README.md',
    'packages/b/z.js',
    'z.js',
  ]);
  expect(notices.map(notice => notice.message).join()).toContain('1 file of installed packages');
});

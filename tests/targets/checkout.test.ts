// What git tracks is scanned though git ignores it, whatever form the index has; an index that is broken, or lies, hides no
// more than an index may: nothing. Written by real git.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseIndex } from '../../src/targets/git-index.ts';
import { git, tree, walked, write } from './support/tree.ts';

const FILES = {
  '.gitignore': '*.log\nout/\n',
  'a.log': '',
  'b/c.log': '',
  'b/d/e.log': '',
  'out/f': '',
  'long/name.log': '',
};

/** A repository in which all files are tracked, most of them ignored, and then one that is only ignored. */
function repository(...init: string[]): string {
  const root = tree(FILES);
  git(root, 'init', '-q', ...init);
  git(root, 'add', '-f', '.');
  git(root, 'commit', '-qm', 'one');
  write(root, { 'b/new.log': '' });
  return root;
}

const offered = (root: string) => walked(root).paths.filter(path => !path.startsWith('.git/'));
const tracked = (root: string) => git(root, 'ls-files', '-z').split('\0').filter(Boolean).sort();
const version = (root: string) => readFileSync(join(root, '.git/index')).readUInt32BE(4);

const FORMS: readonly (readonly [string, (root: string) => void])[] = [
  ['version 2', root => git(root, 'update-index', '--index-version', '2')],
  [
    'version 3',
    root => {
      write(root, { 'x.log': '' });
      git(root, 'add', '-f', '--intent-to-add', 'x.log');
      expect(version(root)).toBe(3);
    },
  ],
  ['version 4', root => git(root, 'update-index', '--index-version', '4')],
  ['a split index', root => git(root, 'update-index', '--split-index')],
  [
    'a split index with changes since',
    root => {
      git(root, 'update-index', '--split-index');
      write(root, { 'b/late.log': 'x', 'a.log': 'changed' });
      git(root, 'add', '-f', 'b/late.log', 'a.log');
    },
  ],
  [
    'a split index of version 4',
    root => {
      git(root, 'update-index', '--index-version', '4', '--split-index');
      write(root, { 'b/late.log': 'x' });
      git(root, 'add', '-f', 'b/late.log');
    },
  ],
  ['an untracked cache', root => git(root, 'update-index', '--force-untracked-cache')],
  ['files assumed unchanged', root => git(root, 'update-index', '--assume-unchanged', 'a.log')],
  ['files taken out of the folder', root => git(root, 'update-index', '--skip-worktree', 'a.log')],
];

describe.each(['sha1', 'sha256'])('%s', format => {
  test.each(FORMS)('%s', (_, form) => {
    const root = repository(`--object-format=${format}`);
    form(root);
    expect(offered(root)).toEqual(tracked(root));
    expect(walked(root).notices.filter(notice => notice.path === '.git/index')).toEqual([]);
  });

  test('a single file', () => {
    const root = tree({ 'a.log': '' });
    git(root, 'init', '-q', `--object-format=${format}`);
    git(root, 'add', '.');
    expect(parseIndex(readFileSync(join(root, '.git/index')))).toEqual({ paths: ['a.log'] });
  });

  test('a sparse index counts what it left out of the folder as tracked, should it lie there', () => {
    const root = repository(`--object-format=${format}`);
    git(root, 'sparse-checkout', 'init', '--cone', '--sparse-index');
    git(root, 'sparse-checkout', 'set', 'long');
    rmSync(join(root, 'b'), { recursive: true, force: true });
    expect(parseIndex(readFileSync(join(root, '.git/index')))!.paths).toContain('b/');
    expect(offered(root)).toEqual(['.gitignore', 'a.log', 'long/name.log']);
    write(root, { 'b/d/e.log': 'back again', 'out/f': 'and this' });
    expect(offered(root)).toEqual(['.gitignore', 'a.log', 'b/d/e.log', 'long/name.log', 'out/f']);
  });
});

const all = ['.gitignore', 'a.log', 'b/c.log', 'b/d/e.log', 'b/new.log', 'long/name.log', 'out/f'];

test.each<readonly [string, (index: string) => void]>([
  ['empty', index => writeFileSync(index, '')],
  ['of another kind', index => writeFileSync(index, 'TREE and more')],
  ['cut off', index => writeFileSync(index, readFileSync(index).subarray(0, 300))],
  ['too long', index => appendFileSync(index, Buffer.alloc(64))],
  ['of a later version', index => writeFileSync(index, edited(index, 7, 5))],
  ['with a count beyond its end', index => writeFileSync(index, edited(index, 8, 0xff))],
  ['with fewer entries than it has', index => writeFileSync(index, edited(index, 11, 1))],
  [
    'a link',
    index => {
      rmSync(index);
      symlinkSync('/dev/zero', index);
    },
  ],
  [
    'a folder',
    index => {
      rmSync(index);
      mkdirSync(index);
    },
  ],
  [
    'a pipe',
    index => {
      rmSync(index);
      execFileSync('mkfifo', [index]);
    },
  ],
])('an index that is %s hides nothing', (_, damage) => {
  const root = repository();
  damage(join(root, '.git/index'));
  expect(offered(root)).toEqual(all);
  expect(walked(root).notices.map(notice => notice.path)).toEqual(['.git/index']);
});

test('a split index whose shared part is missing hides nothing', () => {
  const root = repository();
  git(root, 'update-index', '--split-index');
  execFileSync('sh', ['-c', 'rm .git/sharedindex.*'], { cwd: root });
  expect(offered(root)).toEqual(all);
});

function edited(path: string, at: number, byte: number): Buffer {
  const bytes = readFileSync(path);
  bytes[at] = byte;
  return bytes;
}

// What --staged, --since, --diff and --history offer of real repositories, the odd ones included.
import { execFileSync } from 'node:child_process';
import { chownSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, tempFolder, write } from '../support/tree.ts';
import { change, commit, offered, repository } from './support.ts';

const STAGED = { what: 'staged' } as const;
const HISTORY = { what: 'history' } as const;
const since = (revision: string) => ({ what: 'since', revision }) as const;
const diff = (range: string) => ({ what: 'diff', range }) as const;

describe('--staged', () => {
  test('offers what is staged, as it is staged, and nothing else', () => {
    const root = repository({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
    change(root, { 'a.md': 'staged', 'new.md': 'new' });
    git(root, 'add', 'a.md', 'new.md');
    change(root, { 'a.md': 'in the folder', 'b.md': 'in the folder', 'not-added.md': 'x' });
    expect(offered(root, STAGED).files).toEqual({ 'a.md': 'staged', 'new.md': 'new' });
  });

  test('offers everything before the first commit, and nothing of an empty repository', () => {
    const root = repository();
    expect(offered(root, STAGED).files).toEqual({});
    change(root, { 'a.md': 'a' });
    git(root, 'add', 'a.md');
    expect(offered(root, STAGED).files).toEqual({ 'a.md': 'a' });
  });

  test('a file that goes away is not offered, one under a new name is', () => {
    const root = repository({ 'a.md': 'a', 'b.md': 'b' });
    git(root, 'rm', '-q', 'b.md');
    git(root, 'mv', 'a.md', 'CLAUDE.md');
    expect(offered(root, STAGED).files).toEqual({ 'CLAUDE.md': 'a' });
  });

  test('paths narrow it, wherever they are named from', () => {
    const root = repository();
    change(root, { 'a/x.md': 'x', 'b/y.md': 'y' });
    git(root, 'add', '.');
    expect(offered(root, STAGED, [join(root, 'a')]).files).toEqual({ 'a/x.md': 'x' });
    expect(offered(root, STAGED, [join(root, 'b/y.md'), join(root, 'a')]).files).toEqual({
      'a/x.md': 'x',
      'b/y.md': 'y',
    });
  });

  test('links are followed inside, by what is staged', () => {
    const root = repository({ 'docs/x.md': 'x' });
    symlinkSync('docs/x.md', join(root, 'CLAUDE.md'));
    symlinkSync('../outside', join(root, 'out.md'));
    symlinkSync('gone', join(root, 'gone.md'));
    git(root, 'add', '.');
    expect(offered(root, STAGED)).toEqual({
      files: {
        'CLAUDE.md': '-> docs/x.md (inside)',
        'docs/x.md': 'x',
        'gone.md': '-> gone (nowhere)',
        'out.md': '-> ../outside (outside)',
      },
      notices: ['link gone.md', 'link out.md'],
    });
  });

  test('names that are not UTF-8 and names with line ends', () => {
    const root = repository();
    write(root, { 'a\nb\t"c".md': 'x' });
    execFileSync('sh', ['-c', 'printf y > "$(printf \'bad\\377.md\')"'], { cwd: root });
    git(root, 'add', '.');
    expect(offered(root, STAGED).files).toEqual({ 'a\nb\t"c".md': 'x', 'bad\udcff.md': 'y' });
  });

  test('many files, and more than is read ahead', () => {
    const root = repository();
    write(root, Object.fromEntries([...Array(600).keys()].map(i => [`f${i}.md`, `text ${i}`])));
    git(root, 'add', '.');
    const { files } = offered(root, STAGED);
    expect(Object.keys(files)).toHaveLength(600);
    expect(files['f599.md']).toBe('text 599');
  });
});

describe('--since', () => {
  test('offers what differs from where the branch left, in the folder', () => {
    const root = repository({ 'a.md': 'a', 'b.md': 'b', '.gitignore': 'ignored.txt\n' });
    git(root, 'checkout', '-q', '-b', 'topic');
    commit(root, { 'a.md': 'committed' });
    git(root, 'checkout', '-q', 'main');
    commit(root, { 'b.md': 'main went on' });
    git(root, 'checkout', '-q', 'topic');
    change(root, { 'new.md': 'new', 'ignored.txt': 'x' });
    expect(offered(root, since('main')).files).toEqual({ 'a.md': 'committed', 'new.md': 'new' });
  });

  test('an unchanged file is recognised by its content alone, in SHA-256 too', () => {
    const root = tempFolder();
    git(root, 'init', '-q', '-b', 'main', '--object-format=sha256');
    commit(root, { 'a.md': 'a', 'b.md': 'b' });
    change(root, { 'b.md': 'B', 'a.md': 'a' });
    expect(offered(root, since('HEAD')).files).toEqual({ 'b.md': 'B' });
  });
});

describe('--diff', () => {
  test('three dots from where the second left the first, two dots straight', () => {
    const root = repository({ 'a.md': 'a', 'b.md': 'b' });
    git(root, 'checkout', '-q', '-b', 'topic');
    commit(root, { 'a.md': 'topic' });
    git(root, 'checkout', '-q', 'main');
    commit(root, { 'b.md': 'main' });
    expect(offered(root, diff('main...topic')).files).toEqual({ 'a.md': 'topic' });
    expect(offered(root, diff('main..topic')).files).toEqual({ 'a.md': 'topic', 'b.md': 'b' });
    expect(offered(root, diff('topic')).files).toEqual({ 'b.md': 'main' });
  });

  test.each([
    ['nowhere', /--diff: no revision nowhere/],
    ['main...--output=x', /--diff: no revision --output=x/],
    ['HEAD~9..HEAD', /no revision HEAD~9/],
  ])('%s is no revision', (range, message) => {
    expect(() => offered(repository({ 'a.md': 'a' }), diff(range))).toThrow(message);
  });
});

describe('--history', () => {
  test('each content once, messages, and names', () => {
    const root = repository({ 'a.md': 'one' }, { 'a.md': 'two' }, { 'a.md': 'one' }, { 'a.md': null });
    git(root, 'tag', '-m', 'told by a tag', 'v1');
    git(root, 'branch', 'ignore-all-rules');
    const { files, notices } = offered(root, HISTORY);
    const texts = Object.entries(files).map(([path, text]) => [path.replace(/^[0-9a-f]{12}\//, ''), text]);
    expect(
      texts
        .filter(([path]) => path === 'a.md')
        .map(([, text]) => text)
        .sort(),
    ).toEqual(['one', 'two']);
    expect(texts.filter(([path]) => path === 'commit-message.txt')).toHaveLength(4);
    expect(texts).toContainEqual(['tag-message.txt', 'told by a tag\n']);
    expect(Object.keys(files)).toContain('refs/heads/ignore-all-rules');
    expect(notices).toEqual([]);
  });

  test('a content that stood in several places is judged as the one that matters most', () => {
    const root = repository(
      { 'notes/x.txt': 'same' },
      { 'README.md': 'same' },
      { 'CLAUDE.md': 'same' },
      { 'z.txt': 'same' },
    );
    const paths = Object.keys(offered(root, HISTORY).files).map(path => path.slice(13));
    expect(paths.filter(path => path.includes('.') && !path.includes('message'))).toEqual(['CLAUDE.md']);
  });

  test('what only a merge brought, and branches that were never merged', () => {
    const root = repository({ 'a.md': 'a' });
    git(root, 'checkout', '-q', '-b', 'side');
    commit(root, { 'side.md': 'side' });
    git(root, 'checkout', '-q', '-b', 'lost', 'main');
    commit(root, { 'lost.md': 'lost' });
    git(root, 'checkout', '-q', 'main');
    git(root, 'merge', '-q', '--no-ff', '--no-commit', 'side');
    change(root, { 'evil.md': 'only in the merge' });
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'Merge');
    const texts = Object.values(offered(root, HISTORY).files);
    for (const text of ['a', 'side', 'lost', 'only in the merge']) expect(texts).toContain(text);
  });

  test('a range', () => {
    const root = repository({ 'a.md': 'one' }, { 'a.md': 'two' });
    const { files } = offered(root, { what: 'history', range: 'HEAD~1..HEAD' });
    expect(Object.values(files)).toEqual(['two', 'Change\n']);
    expect(() => offered(root, { what: 'history', range: '--output=x' })).toThrow(/no such range/);
  });

  test('an empty repository has none', () => {
    expect(offered(repository(), HISTORY)).toEqual({ files: {}, notices: [] });
  });
});

describe('repositories of every kind', () => {
  test('a bare one', () => {
    const root = repository({ 'a.md': 'one' }, { 'a.md': 'two' });
    const bare = join(tempFolder(), 'bare.git');
    git(root, 'clone', '-q', '--bare', root, bare);
    expect(offered(bare, diff('HEAD~1..HEAD')).files).toEqual({ 'a.md': 'two' });
    expect(Object.values(offered(bare, HISTORY).files)).toContain('one');
    expect(() => offered(bare, since('HEAD'))).toThrow(/--since needs a working tree/);
  });

  test('a linked worktree', () => {
    const root = repository({ 'a.md': 'a' });
    const linked = join(tempFolder(), 'linked');
    git(root, 'worktree', 'add', '-q', linked, '-b', 'other');
    change(linked, { 'a.md': 'staged there' });
    git(linked, 'add', 'a.md');
    expect(offered(linked, STAGED).files).toEqual({ 'a.md': 'staged there' });
    expect(offered(root, STAGED).files).toEqual({});
    expect(offered(linked, since('main')).files).toEqual({ 'a.md': 'staged there' });
  });

  test('submodules are named, not entered', () => {
    const inner = repository({ 'CLAUDE.md': 'inner' });
    const root = repository({ 'a.md': 'a' });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'libs/inner');
    expect(Object.keys(offered(root, STAGED).files)).toEqual(['.gitmodules']);
    expect(offered(root, STAGED).notices).toEqual(['submodule libs/inner']);
    expect(Object.keys(offered(root, since('HEAD')).files)).toEqual(['.gitmodules']);
    expect(offered(root, since('HEAD')).notices).toEqual(['submodule libs/inner']);
    change(join(root, 'libs/inner'), { 'CLAUDE.md': 'changed inside' });
    expect(offered(join(root, 'libs/inner'), since('HEAD')).files).toEqual({ 'CLAUDE.md': 'changed inside' });
  });

  test('a sparse checkout with a sparse index', () => {
    const root = repository({ 'in/a.md': 'a', 'out/b.md': 'b', 'top.md': 't' });
    git(root, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'in');
    change(root, { 'in/a.md': 'A' });
    git(root, 'add', 'in');
    expect(offered(root, STAGED).files).toEqual({ 'in/a.md': 'A' });
    expect(offered(root, since('HEAD')).files).toEqual({ 'in/a.md': 'A' });
  });

  test('a shallow one says what it does not hold', () => {
    const root = repository({ 'a.md': 'one' }, { 'a.md': 'two' }, { 'a.md': 'three' });
    const clone = join(tempFolder(), 'clone');
    git(root, 'clone', '-q', '--depth=1', `file://${root}`, clone);
    expect(offered(clone, HISTORY).notices).toEqual(['missing']);
    expect(Object.values(offered(clone, HISTORY).files)).toContain('three');
    expect(() => offered(clone, since('HEAD~1'))).toThrow(/the clone is shallow: fetch it first/);
  });

  test('a partial clone: what is not here is told and not fetched', () => {
    const root = repository({ 'a.md': 'one' }, { 'a.md': 'two' });
    git(root, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(tempFolder(), 'clone');
    git(root, 'clone', '-q', '--filter=blob:none', `file://${root}`, clone);
    const { files, notices } = offered(clone, HISTORY);
    expect(Object.values(files)).toContain('two');
    expect(Object.values(files)).toContain('[missing]');
    expect(notices).toEqual([]);
  });

  test.skipIf(process.getuid?.() !== 0)('one that another user owns', () => {
    const root = repository({ 'a.md': 'one' });
    change(root, { 'a.md': 'two' });
    git(root, 'add', '.');
    for (const path of ['.', '.git', '.git/config']) chownSync(join(root, path), 12_345, 12_345);
    expect(() => git(root, 'status')).toThrow(/dubious ownership/);
    expect(offered(root, STAGED).files).toEqual({ 'a.md': 'two' });
    expect(offered(root, since('HEAD')).files).toEqual({ 'a.md': 'two' });
  });

  test('none at all, or broken', () => {
    const folder = tempFolder();
    expect(() => offered(folder, STAGED)).toThrow(/--staged: there is no git repository here/);
    write(folder, { '.git/config': '[core\n', '.git/HEAD': 'x', 'a.md': 'a' });
    expect(() => offered(folder, STAGED)).toThrow(/git cannot read this repository/);
  });
});

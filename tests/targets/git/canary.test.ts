// A repository's own configuration can make git run programs. None may run while we read it, whatever the source. That the
// canaries sing at all is shown with plain git commands.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { GitSource } from '../../../src/cli/git-source.ts';
import { gitProgram } from '../../../src/targets/git/program.ts';
import { git, tempFolder, write } from '../support/tree.ts';
import { commit, offered, repository } from './support.ts';

const HOOKS = [
  'post-index-change',
  'reference-transaction',
  'post-checkout',
  'pre-auto-gc',
  'fsmonitor-watchman',
  'post-rewrite',
];

/** A repository with every trap we know, and the folder in which a sprung one leaves its name. */
function trapped() {
  const nest = tempFolder();
  const trap = (name: string) => `${join(nest, 'trap.sh')} ${name}`;
  write(nest, { 'trap.sh': `#!/bin/sh\ntouch '${nest}'/sprung-"$1"\nexit 1\n` });
  chmodSync(join(nest, 'trap.sh'), 0o755);
  const root = repository({
    'a.md': 'one',
    'gone.md': 'gone',
    '.gitattributes': '* filter=x diff=x working-tree-encoding=UTF-8\n',
  });
  commit(root, { 'a.md': 'two', 'gone.md': 'gone too' });
  git(root, 'tag', '-m', 'tagged', 'v1');
  const settings: Readonly<Record<string, string>> = {
    'core.fsmonitor': trap('fsmonitor'),
    'core.hooksPath': join(nest, 'hooks'),
    'core.pager': trap('pager'),
    'core.editor': trap('editor'),
    'core.sshCommand': trap('ssh'),
    'core.askPass': trap('askpass'),
    'core.gitProxy': trap('proxy'),
    'core.alternateRefsCommand': trap('alternates'),
    'credential.helper': `!${trap('credential')}`,
    'gpg.program': join(nest, 'trap.sh'),
    'log.showSignature': 'true',
    'diff.external': trap('external'),
    'diff.x.textconv': trap('textconv'),
    'diff.x.command': trap('diff-command'),
    'filter.x.clean': trap('clean'),
    'filter.x.smudge': trap('smudge'),
    'filter.x.process': trap('process'),
    'filter.x.required': 'true',
    'alias.cat-file': `!${trap('alias')}`,
    'pager.cat-file': trap('pager'),
    'pager.ls-files': trap('pager'),
    'protocol.allow': 'always',
    'protocol.ext.allow': 'always',
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'remote.origin.url': `ext::${trap('lazy-fetch')}`,
    'remote.origin.uploadpack': trap('uploadpack'),
    'trace2.eventTarget': join(nest, 'sprung-trace'),
  };
  for (const name of HOOKS) {
    write(nest, { [`hooks/${name}`]: `#!/bin/sh\n${trap(`hook-${name}`)}\n` });
    chmodSync(join(nest, 'hooks', name), 0o755);
  }
  const missing = git(root, 'rev-parse', 'HEAD:gone.md').trim();
  write(root, { 'a.md': 'in the folder', '.git/objects/info/alternates': `${join(nest, 'none')}\n` });
  git(root, 'update-index', '--add', '--cacheinfo', `100644,${missing},staged.md`);
  const lines = Object.entries({ 'core.repositoryFormatVersion': '1', ...settings }).map(([name, value]) => {
    const [section, ...rest] = name.split('.');
    const inner = rest.length > 1 ? ` "${rest[0]}"` : '';
    return `[${section}${inner}]\n\t${rest.at(-1)} = ${JSON.stringify(value)}\n`;
  });
  appendFileSync(join(root, '.git/config'), lines.join(''));
  rmSync(join(root, '.git/objects', missing.slice(0, 2), missing.slice(2)));
  const sprung = () => readdirSync(nest).filter(name => name.startsWith('sprung-'));
  for (const name of sprung()) rmSync(join(nest, name));
  return { root, sprung, missing };
}

test('the traps spring for plain git', () => {
  const { root, sprung, missing } = trapped();
  for (const args of [['status'], ['diff'], ['cat-file', '-p', missing], ['log', '-1'], ['add', 'a.md']]) {
    spawnSync('git', args, {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: root },
      stdio: 'ignore',
      timeout: 10_000,
    });
  }
  expect(sprung()).toEqual(expect.arrayContaining(['sprung-fsmonitor', 'sprung-lazy-fetch', 'sprung-process']));
});

const SOURCES: readonly GitSource[] = [
  { what: 'staged' },
  { what: 'since', revision: 'HEAD~1' },
  { what: 'diff', range: 'HEAD~1...HEAD' },
  { what: 'history' },
];

test('no source springs one, and each tells what it could not read', () => {
  const { root, sprung } = trapped();
  for (const source of SOURCES) {
    const { files } = offered(root, source);
    expect(sprung(), source.what).toEqual([]);
    expect(Object.keys(files)).not.toHaveLength(0);
    if (source.what !== 'since') expect(Object.values(files)).toContain('[missing]');
  }
});

test('a scan of the folder, of one file and of the inventory starts no git at all', () => {
  const { root, sprung } = trapped();
  const bin = tempFolder();
  write(bin, { git: '#!/bin/sh\ntouch "$(dirname "$0")/started"\n' });
  chmodSync(join(bin, 'git'), 0o755);
  const unjack = resolve('bin/unjack.js');
  const env = { PATH: [bin, process.env.PATH].join(delimiter), HOME: root };
  for (const args of [
    ['scan', '.'],
    ['scan', 'a.md'],
    ['scan', '.', '--no-ignore'],
    ['inventory', '.'],
  ]) {
    const { status } = spawnSync(process.execPath, [unjack, ...args], { cwd: root, env, timeout: 60_000 });
    expect([0, 1], args.join(' ')).toContain(status);
    expect([...sprung(), ...readdirSync(bin)], args.join(' ')).toEqual(['git']);
  }
});

test('a git that lies in the repository is not run', () => {
  const root = repository({ 'a.md': 'a' });
  const inner = join(root, 'node_modules/.bin');
  mkdirSync(inner, { recursive: true });
  write(root, { 'node_modules/.bin/git': '#!/bin/sh\ntouch sprung\n' });
  chmodSync(join(inner, 'git'), 0o755);
  const outer = tempFolder();
  symlinkSync(join(inner, 'git'), join(outer, 'git'));
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const path = [inner, '', '.', outer, process.env.PATH].join(delimiter);
  expect(gitProgram(root, path)).toBe(real);
  expect(gitProgram(root, [inner, outer].join(delimiter))).toBeUndefined();
  expect(existsSync(join(root, 'sprung'))).toBe(false);
});

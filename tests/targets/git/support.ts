// Small repositories made with the real git, and what a scan source offers of them.

import { type GitSource, gitTarget } from '../../../src/cli/git-source.ts';
import { classify } from '../../../src/surfaces/classify.ts';
import type { Entry, Target } from '../../../src/targets/target.ts';
import { git, tempFolder, write } from '../support/tree.ts';

/** A repository whose commits are these trees, oldest first; null takes a file away. */
export function repository(...commits: readonly Readonly<Record<string, string | null>>[]): string {
  const root = tempFolder();
  git(root, 'init', '-q', '-b', 'main');
  for (const files of commits) commit(root, files);
  return root;
}

export function commit(root: string, files: Readonly<Record<string, string | null>>, message = 'Change'): void {
  change(root, files);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', message);
}

export function change(root: string, files: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(files)) if (text === null) git(root, 'rm', '-q', '--cached', path);
  write(root, Object.fromEntries(Object.entries(files).filter((row): row is [string, string] => row[1] !== null)));
}

export function targetAt(root: string, source: GitSource, paths: readonly string[] = [root]): Target {
  const agentFile = (path: string) => !['source', 'other'].includes(classify(path).kind);
  return gitTarget(source, paths, { agentFile, surfaces: () => [], stdinName: 'stdin' }).target;
}

/** Path to text, and the notices as `kind path`. */
export function offered(root: string, source: GitSource, paths: readonly string[] = [root]) {
  const target = targetAt(root, source, paths);
  const files = Object.fromEntries([...target.entries()].map(entry => [entry.path, textOf(entry)]));
  const notices = target.notices.map(({ kind, path }) => (path === undefined ? kind : `${kind} ${path}`));
  return { files, notices };
}

function textOf(entry: Entry): string {
  if (entry.kind === 'link') return `-> ${entry.link} (${entry.leads})`;
  const found = entry.read();
  return found instanceof Uint8Array ? Buffer.from(found).toString('utf8') : `[${found.kind}]`;
}

// --staged, --since, --diff and --history to one target. PATH arguments name the repository and narrow what is taken of it.
import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { classify } from '../surfaces/classify.ts';
import type { Matcher } from '../surfaces/matcher.ts';
import { changedTarget, type GitOptions } from '../targets/git/changed.ts';
import { historyTarget } from '../targets/git/history.ts';
import { indexListing, type Listing, treeListing } from '../targets/git/lists.ts';
import { type NoRepository, openRepository, type Repository } from '../targets/git/repository.ts';
import { commitOf, forkPoint } from '../targets/git/revisions.ts';
import { sinceTarget } from '../targets/git/since.ts';
import type { ChangeTarget, Target } from '../targets/target.ts';
import { quote } from '../text/quote.ts';
import type { PathOptions } from './paths.ts';
import { UsageError } from './usage-error.ts';

/** Which part of a repository is scanned. */
export type GitSource =
  | { readonly what: 'staged' }
  | { readonly what: 'since'; readonly revision: string }
  | { readonly what: 'diff'; readonly range: string }
  | { readonly what: 'history'; readonly range?: string };

export interface GitTarget {
  readonly target: Target | ChangeTarget;
  /** Absolute; absent in a bare repository. */
  readonly root?: string;
}

/** @throws UsageError when there is no such repository or revision. */
export function gitTarget(
  source: GitSource,
  paths: readonly string[],
  options: PathOptions & { readonly surfaces: Matcher },
): GitTarget {
  const repository = open(source, paths);
  const { top } = repository;
  const below = top === undefined ? [] : paths.map(path => inside(top, path)).filter(path => path !== '');
  const keep = (path: string) =>
    (below.length === 0 || below.some(one => path === one || path.startsWith(`${one}/`))) &&
    (options.keep?.(path) ?? true);
  const own: GitOptions = { name: nameOf(source), agentFile: options.agentFile, keep };
  return { target: targetOf(source, repository, own, options), ...(top === undefined ? {} : { root: top }) };
}

function targetOf(
  source: GitSource,
  repository: Repository,
  own: GitOptions,
  options: PathOptions & { surfaces: Matcher },
): Target {
  const { git, top } = repository;
  if (source.what === 'staged') {
    const head = commitOf(git, 'HEAD');
    const now = indexListing(git) ?? unreadable(source);
    return changedTarget(
      repository,
      { before: head === undefined ? new Map() : tree(repository, head, source), now },
      own,
    );
  }
  if (source.what === 'since') {
    if (top === undefined)
      throw new UsageError('--since needs a working tree: this repository is bare (--diff needs none)');
    const revision = commit(repository, source.revision, source);
    const head = commitOf(git, 'HEAD');
    const fork = head === undefined ? { id: revision, notices: [] } : forkPoint(repository, revision, head);
    return sinceTarget({ ...repository, top }, tree(repository, fork.id, source), { ...options, ...own }, fork.notices);
  }
  if (source.what === 'diff') {
    const { from, to, straight } = ends(source.range);
    const [a, b] = [commit(repository, from, source), commit(repository, to, source)];
    const fork = straight ? { id: a, notices: [] } : forkPoint(repository, a, b);
    const listings = { before: tree(repository, fork.id, source), now: tree(repository, b, source) };
    return changedTarget(repository, listings, own, fork.notices);
  }
  const weight = (path: string) => WEIGHTS[classify(path, options.surfaces(path)).kind];
  const target = historyTarget(repository, source.range, { ...own, weight });
  if (!target)
    throw new UsageError(
      `--history ${quote(source.range ?? '', 80)}: no such range of commits${shallowHint(repository)}`,
    );
  return target;
}

const WEIGHTS = { instructions: 3, settings: 3, manifest: 2, docs: 1, source: 0, other: 0 } as const;

/** `A...B` since B left A, `A..B` straight, `A` alone as `A...HEAD`. */
function ends(range: string): { from: string; to: string; straight: boolean } {
  const found = /^(.*?)(\.{2,3})(.*)$/.exec(range);
  if (!found) return { from: range, to: 'HEAD', straight: false };
  return { from: found[1] || 'HEAD', to: found[3] || 'HEAD', straight: found[2] === '..' };
}

function nameOf(source: GitSource): string {
  if (source.what === 'staged') return '--staged';
  if (source.what === 'since') return `--since ${source.revision}`;
  if (source.what === 'diff') return `--diff ${source.range}`;
  return `--history${source.range === undefined ? '' : ` ${source.range}`}`;
}

const REASONS: Readonly<Record<NoRepository, string>> = {
  'no-repository': 'there is no git repository here',
  'no-git': 'git is needed for this, and there is none on PATH outside of the repository',
  unreadable: 'git cannot read this repository',
};

function open(source: GitSource, paths: readonly string[]): Repository {
  const first = paths[0];
  const place = first === undefined ? process.cwd() : placeOf(first);
  const repository = openRepository(realpathSync(place), first === undefined ? process.env : {});
  if (typeof repository === 'string') throw new UsageError(`${quote(nameOf(source), 80)}: ${REASONS[repository]}`);
  return repository;
}

function placeOf(typed: string): string {
  const stat = statSync(resolve(typed), { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`no such file or folder: ${quote(typed)}`);
  return stat.isDirectory() ? resolve(typed) : dirname(resolve(typed));
}

function inside(top: string, typed: string): string {
  const folder = realpathSync(placeOf(typed));
  const at = resolve(typed);
  const path = relative(top, statSync(at).isDirectory() ? folder : resolve(folder, at.slice(dirname(at).length + 1)));
  if (path.startsWith('..')) throw new UsageError(`${quote(typed)} is not in the repository of the first path`);
  return path.split(sep).join('/');
}

function commit(repository: Repository, revision: string, source: GitSource): string {
  const id = commitOf(repository.git, revision);
  if (id !== undefined) return id;
  throw new UsageError(`--${source.what}: no revision ${quote(revision, 80)}${shallowHint(repository)}`);
}

function shallowHint({ shallow }: Repository): string {
  return shallow ? '; the clone is shallow: fetch it first' : '';
}

function tree(repository: Repository, id: string, source: GitSource): Listing {
  return treeListing(repository.git, id) ?? unreadable(source);
}

function unreadable(source: GitSource): never {
  throw new UsageError(`${quote(nameOf(source), 80)}: git cannot read this repository`);
}

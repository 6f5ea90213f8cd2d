// A git address, or a bare repository on disk, as a target: the files of one commit, read from the object database.
import { realpathSync } from 'node:fs';
import type { Errand } from '../targets/errand.ts';
import { folderTarget } from '../targets/folder.ts';
import { type NoRepository, openRepository, type Repository } from '../targets/git/repository.ts';
import { commitOf } from '../targets/git/revisions.ts';
import { type GitAddress, gitAddress } from '../targets/remote/git-address.ts';
import { fetchRepository } from '../targets/remote/git-fetch.ts';
import { treeTarget } from '../targets/remote/git-tree.ts';
import { severalTargets } from '../targets/several.ts';
import type { Target } from '../targets/target.ts';
import { quote } from '../text/quote.ts';
import { nothing } from './away-options.ts';
import type { PathOptions } from './paths.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when what was typed names nothing that could be fetched. */
export async function gitAway(typed: string, options: PathOptions, errand: Errand): Promise<Target> {
  const address = gitAddress(typed);
  if ('refused' in address) throw new UsageError(`${quote(typed, 120)}: ${address.refused}`);
  if (address.protocol === 'file') return inRepository(typed, address, options);
  const fetched = await fetchRepository(address, errand);
  if ('message' in fetched) {
    if (fetched.wrong) throw new UsageError(`${quote(typed, 120)}: ${fetched.message}`);
    return nothing(typed, errand.halt() ?? { kind: 'unreadable', message: fetched.message, incomplete: true });
  }
  errand.say('Reading the repository');
  return commitTarget(typed, repositoryAt(typed, fetched.folder), fetched.ref, options);
}

/** A bare repository: its files, and the settings and hooks that git obeys for whoever stands in it. */
export function bareTarget(typed: string, options: PathOptions): Target {
  const folder = realpathSync(typed);
  const tree = commitTarget(typed, repositoryAt(typed, folder), 'HEAD', options);
  const own = /^(?:config(?:\.worktree)?|hooks\/[^/]+(?<!\.sample)|info\/attributes)$/;
  const around = folderTarget(folder, {
    name: typed,
    agentFile: options.agentFile,
    ignore: false,
    keep: path => own.test(path),
  });
  const data: Target = {
    name: typed,
    notices: [],
    *entries() {
      for (const entry of around.entries()) {
        yield {
          path: entry.path,
          kind: entry.kind,
          size: entry.size,
          as: `.git/${entry.path}`,
          read: () => entry.read(),
        };
      }
    },
  };
  const both = severalTargets([
    { target: tree, prefix: '' },
    { target: data, prefix: '' },
  ]);
  return {
    name: typed,
    get notices() {
      return both.notices;
    },
    entries: () => both.entries(),
  };
}

function inRepository(typed: string, { url, ref }: GitAddress, options: PathOptions): Target {
  let folder: string;
  try {
    folder = realpathSync(url);
  } catch {
    throw new UsageError(`${quote(typed, 120)}: there is no such folder`);
  }
  return commitTarget(typed, repositoryAt(typed, folder), ref ?? 'HEAD', options);
}

const REASONS: Readonly<Record<NoRepository, string>> = {
  'no-repository': 'there is no git repository there',
  'no-git': 'git is needed for this, and there is none on PATH outside of the repository',
  unreadable: 'git cannot read this repository',
};

function repositoryAt(typed: string, folder: string): Repository {
  const repository = openRepository(folder);
  if (typeof repository === 'string') throw new UsageError(`${quote(typed, 120)}: ${REASONS[repository]}`);
  return repository;
}

function commitTarget(typed: string, repository: Repository, ref: string, { agentFile, keep }: PathOptions): Target {
  const id = commitOf(repository.git, ref);
  if (id !== undefined) return treeTarget(repository, id, { name: typed, agentFile, ...(keep && { keep }) });
  if (ref !== 'HEAD') throw new UsageError(`${quote(typed, 120)}: there is no such branch, tag or commit`);
  return nothing(typed, { kind: 'missing', message: 'The repository holds no commit yet.', incomplete: false });
}

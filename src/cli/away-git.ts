// A git address, or a bare repository on disk, as a target: the files of one commit, read from the object database.
import { realpathSync } from 'node:fs';
import type { Errand } from '../targets/errand.ts';
import { folderTarget } from '../targets/folder.ts';
import { type NoRepository, openRepository, type Repository } from '../targets/git/repository.ts';
import { commitOf } from '../targets/git/revisions.ts';
import { type GitAddress, gitAddress } from '../targets/remote/git-address.ts';
import { fetchRepository } from '../targets/remote/git-fetch.ts';
import { treeTarget } from '../targets/remote/git-tree.ts';
import type { Entry, Target } from '../targets/target.ts';
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

/** Names that git itself gives the files of a repository, and those of them that hold packed data. */
const OWN = /^(?:HEAD|config|config\.worktree|description|packed-refs|(?:hooks|info|logs|refs|worktrees|modules)\/.*)$/;
const DATA = /^objects\/(?:[0-9a-f]{2}\/[0-9a-f]{38,62}|(?:pack|info)\/[\w.-]+)$/;

/**
 * A bare repository: the files of its last commit, and all that lies in the folder, for whoever wrote it can make any folder
 * look like one. What is git's own stands below `.git/`, as it would in a checkout.
 */
export function bareTarget(typed: string, options: PathOptions): Target {
  const folder = realpathSync(typed);
  const around = folderTarget(folder, { ...options, name: typed, ignore: false });
  const repository = openRepository(folder, { GIT_DIR: folder });
  const tree = typeof repository === 'string' ? undefined : commitTarget(typed, repository, 'HEAD', options);
  return {
    name: typed,
    get notices() {
      return [...(tree?.notices ?? []), ...around.notices];
    },
    *entries() {
      if (tree) yield* tree.entries();
      for (const entry of around.entries()) {
        if (!tree || !DATA.test(entry.path)) yield tree && OWN.test(entry.path) ? below(entry) : entry;
      }
    },
  };
}

/** A wrapper rather than a copy: the size of an entry is found out late. */
function below(entry: Entry): Entry {
  return {
    path: `.git/${entry.path}`,
    kind: entry.kind,
    get size() {
      return entry.size;
    },
    read: () => entry.read(),
    ...(entry.link !== undefined && { link: entry.link }),
    ...(entry.leads !== undefined && { leads: entry.leads }),
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

// The repository around a folder, opened by the place of its data rather than by asking git to find it: git would refuse one
// that another user owns, and could be led to an inner one.
import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bytesReader } from '../bytes.ts';
import { checkoutTop, gitPlace } from '../checkout.ts';
import { gitProgram } from './program.ts';
import { type Git, gitRunner } from './run.ts';

export interface Repository {
  readonly git: Git;
  /** Absolute; absent in a bare repository. */
  readonly top?: string;
  /** History ends before its beginning. */
  readonly shallow: boolean;
  /** Objects may be missing by agreement with a server. */
  readonly partial: boolean;
}

/** Why there is none, in our own words. */
export type NoRepository = 'no-repository' | 'no-git' | 'unreadable';

/** What git tells the hooks it runs, and what a person sets who keeps data and files apart. */
const HANDED_ON = ['GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'] as const;

/** `folder`: absolute. `env`: the invoker's, when the folder is the one they stand in; else nothing of it counts. */
export function openRepository(folder: string, env: NodeJS.ProcessEnv = {}): Repository | NoRepository {
  const found = placeOf(folder, env);
  if (!found) return 'no-repository';
  const { gitDir, top } = found;
  const program = gitProgram(top ?? gitDir);
  if (program === undefined) return 'no-git';
  const git = gitRunner({ program, gitDir, ...(top === undefined ? {} : { top }), env: handedOn(env) });
  const { code, out } = git(['rev-parse', '--is-shallow-repository']);
  if (code !== 0) return 'unreadable';
  const promises = git([
    'config',
    '--get-regexp',
    '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$',
  ]);
  return {
    git,
    ...(top === undefined ? {} : { top }),
    shallow: out.toString().trim() === 'true',
    partial: promises.out.length > 0,
  };
}

function placeOf(folder: string, env: NodeJS.ProcessEnv): { gitDir: string; top?: string } | undefined {
  const above = checkoutTop(folder);
  if (env.GIT_DIR) {
    const gitDir = resolve(folder, env.GIT_DIR);
    const top = env.GIT_WORK_TREE ? resolve(folder, env.GIT_WORK_TREE) : above;
    return top === undefined || isBare(folder) ? { gitDir } : { gitDir, top };
  }
  if (isBare(folder)) return { gitDir: folder };
  if (above === undefined) return undefined;
  const gitDir = gitPlace(above, bytesReader());
  return gitDir === undefined ? undefined : { gitDir, top: above };
}

/** A repository's data without a working tree. The data of a checkout, named `.git`, is not meant. */
function isBare(folder: string): boolean {
  const has = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  try {
    return has('HEAD') && has('objects') && has('refs') && checkoutTop(dirname(folder)) === undefined;
  } catch {
    return false;
  }
}

function handedOn(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = HANDED_ON.flatMap(name => {
    const value = env[name];
    if (!value) return [];
    return [[name, name === 'GIT_INDEX_FILE' || name === 'GIT_OBJECT_DIRECTORY' ? resolve(value) : value] as const];
  });
  return Object.fromEntries(kept);
}

// How a package differs from a repository. Built files are in one and not in the other by nature, so they are only counted;
// what agents and installers take up is named.
import { createHash } from 'node:crypto';
import type { Notice } from '../../model/report.ts';
import type { Entry, Target } from '../target.ts';

export interface Compared {
  readonly packed: Target;
  readonly repository: Target;
  /** What the repository was fetched from, as typed. */
  readonly address: string;
  /** Files that an agent or an installer takes up by their names. */
  readonly matters: (path: string) => boolean;
}

/** Notices that name a file. */
const MOST = 50;

/** Paths are those of the package. */
export function differences({ packed, repository, address, matters }: Compared): readonly Notice[] {
  const notices: Notice[] = [];
  const tell = (message: string, path?: string) =>
    notices.push({ kind: 'difference', ...(path === undefined ? {} : { path }), message, incomplete: false });
  const own = files(packed);
  const theirs = files(repository);
  const manifest = manifestOf(own.get('package.json'));
  if (!manifest) return notices;
  const named = repositoryOf(manifest);
  if (named === undefined) tell('The package names no repository.', 'package.json');
  else if (!isSame(named, address)) tell('The package names another repository than the one given.', 'package.json');
  const folder = folderOf(manifest, theirs);
  if (folder === undefined) {
    tell('The repository holds no package of this name.', 'package.json');
    return notices;
  }
  if (scriptsOf(manifest) !== scriptsOf(manifestOf(theirs.get(`${folder}package.json`)) ?? {})) {
    tell('What it runs at install differs from the repository.', 'package.json');
  }
  let [added, changed, told] = [0, 0, 0];
  for (const [path, entry] of own) {
    const other = theirs.get(folder + path);
    const same = other !== undefined && hashOf(entry) === hashOf(other);
    if (same) continue;
    if (other) changed++;
    else added++;
    if (path === 'package.json' || !matters(path) || ++told > MOST) continue;
    tell(
      other ? 'It differs from the file in the repository.' : 'It is in the package, and not in the repository.',
      path,
    );
  }
  const count = (all: number) => (all === 1 ? '1 file' : `${all} files`);
  if (added + changed > 0) {
    tell(
      `Of the package, ${count(added)} ${added === 1 ? 'is' : 'are'} not in the repository, ${changed} differ${changed === 1 ? 's' : ''}.`,
    );
  } else tell('All files of the package are in the repository as they are.');
  return notices;
}

function files(target: Target): ReadonlyMap<string, Entry> {
  return new Map([...target.entries()].filter(entry => entry.kind === 'file').map(entry => [entry.path, entry]));
}

function hashOf(entry: Entry): string | undefined {
  const bytes = entry.read();
  return bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('hex') : undefined;
}

type Manifest = Readonly<Record<string, unknown>>;

function manifestOf(entry: Entry | undefined): Manifest | undefined {
  const bytes = entry?.read();
  if (!(bytes instanceof Uint8Array)) return undefined;
  try {
    const value: unknown = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

function repositoryOf({ repository }: Manifest): string | undefined {
  const url = typeof repository === 'object' && repository !== null ? (repository as Manifest).url : repository;
  return typeof url === 'string' && url !== '' ? url : undefined;
}

/** By owner and name, the last two parts of any spelling. */
function isSame(a: string, b: string): boolean {
  const ends = (text: string) =>
    text
      .slice(0, 500)
      .toLowerCase()
      .replace(/[#?].*$/, '')
      .replace(/\/pull\/\d+.*$/, '')
      .replace(/\/+$/, '')
      .replace(/\.git$/, '')
      .split(/[/:]/)
      .slice(-2)
      .join('/');
  return ends(a) === ends(b);
}

/** Folder of the package in the repository: '' or `packages/a/`. */
function folderOf(manifest: Manifest, theirs: ReadonlyMap<string, Entry>): string | undefined {
  const own = theirs.get('package.json');
  if (manifestOf(own)?.name === manifest.name) return '';
  for (const [path, entry] of theirs) {
    if (
      path.endsWith('/package.json') &&
      !path.includes('node_modules/') &&
      manifestOf(entry)?.name === manifest.name
    ) {
      return path.slice(0, -'package.json'.length);
    }
  }
  return undefined;
}

function scriptsOf({ scripts }: Manifest): string {
  const all = typeof scripts === 'object' && scripts !== null ? (scripts as Manifest) : {};
  return JSON.stringify(['preinstall', 'install', 'postinstall'].map(name => all[name] ?? null));
}

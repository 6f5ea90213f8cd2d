// Everything that was ever committed: each version of each file once, the messages of commits and tags, and the names of
// branches and tags. Each is judged alone; a version that stood in several places is judged as the one that matters most.
import type { Notice } from '../../model/report.ts';
import { nameOf } from '../names.ts';
import type { Entry, Target } from '../target.ts';
import { fileEntry, missing } from './blob-entries.ts';
import type { GitOptions } from './changed.ts';
import { type Objects, objectsOf } from './objects.ts';
import type { Repository } from './repository.ts';

/** Hex digits of an id in the paths of a report. */
const SHORT = 12;

interface Version {
  readonly id: string;
  readonly commit: string;
  readonly path: string;
}

export interface HistoryOptions extends Omit<GitOptions, 'agentFile'> {
  /** How much a path matters to agents: a content is judged under the path with the highest. */
  readonly weight: (path: string) => number;
}

/** `range`: what git's revision lists take, or everything that a name leads to. Undefined when there is no such range. */
export function historyTarget(
  repository: Repository,
  range: string | undefined,
  options: HistoryOptions,
): Target | undefined {
  const commits = commitsOf(repository, range);
  if (!commits) return undefined;
  const notices: Notice[] = [];
  return {
    name: options.name,
    notices,
    *entries() {
      notices.length = 0;
      if (repository.shallow && range === undefined) notices.push(shallow());
      const { versions, complete } = versionsIn(repository, commits, options);
      if (!complete) notices.push(unlisted());
      const names = range === undefined ? refsOf(repository) : [];
      const tags = names.filter(({ kind }) => kind === 'tag').map(({ id }) => id);
      const objects = objectsOf(repository, [...versions.map(({ id }) => id), ...commits, ...tags]);
      for (const { id, commit, path } of versions) {
        yield fileEntry(`${commit.slice(0, SHORT)}/${path}`, { kind: 'file', id }, objects, path);
      }
      for (const id of commits) yield message(id, 'commit-message.txt', objects);
      for (const id of new Set(tags)) yield message(id, 'tag-message.txt', objects);
      for (const { name } of names) yield { path: name, as: name, kind: 'file', size: 0, read: () => new Uint8Array() };
    },
  };
}

function commitsOf({ git }: Repository, range: string | undefined): readonly string[] | undefined {
  if (range?.startsWith('-') || /[\0\n]/.test(range ?? '')) return undefined;
  // --reflog would add what was thrown away: nobody who clones the repository reads that.
  const { code, out } = git(['rev-list', ...(range === undefined ? ['--all', 'HEAD'] : range.split(' ')), '--']);
  if (code === 0) return out.toString('latin1').split('\n').filter(Boolean);
  if (range !== undefined) return undefined;
  const rest = git(['rev-list', '--all', '--']);
  return rest.code === 0 ? rest.out.toString('latin1').split('\n').filter(Boolean) : undefined;
}

/** Each content once, agent files first. `complete`: false when git could not list it all. */
function versionsIn(
  { git }: Repository,
  commits: readonly string[],
  { weight, keep = () => true }: HistoryOptions,
): { readonly versions: readonly Version[]; readonly complete: boolean } {
  const args = [
    'diff-tree',
    '--stdin',
    '--root',
    '-r',
    '-m',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--no-textconv',
  ];
  const { code, out } = git([...args, '--no-ext-diff'], { input: commits.map(id => `${id}\n`).join('') });
  const found = new Map<string, Version & { readonly weight: number }>();
  let commit = '';
  let row: RegExpExecArray | null = null;
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0, at);
    const field = out.subarray(at, end === -1 ? out.length : end);
    at = (end === -1 ? out.length : end) + 1;
    if (row) {
      const [, mode, id] = row;
      row = null;
      if (!mode!.startsWith('10') && mode !== '120000') continue;
      const path = nameOf(field);
      if (!keep(path)) continue;
      const version = { id: id!, commit, path, weight: weight(path) };
      if (version.weight > (found.get(id!)?.weight ?? -1)) found.set(id!, version);
      continue;
    }
    const text = field.toString('latin1');
    row = /^:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(text);
    if (!row && /^[0-9a-f]{40,64}/.test(text)) commit = text.slice(0, /^[0-9a-f]+/.exec(text)![0].length);
  }
  const versions = [...found.values()].filter(({ id }) => !/^0+$/.test(id));
  return {
    versions: versions.sort((a, b) => b.weight - a.weight),
    complete: code === 0,
  };
}

/** Branches and tags, by the names a person sees; the id of a tag that has a message of its own. */
function refsOf({ git }: Repository): readonly { kind: 'tag' | 'commit'; id: string; name: string }[] {
  const { out } = git(['for-each-ref', '--format=%(objecttype) %(objectname) %(refname)']);
  return out
    .toString('utf8')
    .split('\n')
    .flatMap(line => {
      const [type, id, name] = line.split(' ');
      if (!id || !name) return [];
      return [{ kind: type === 'tag' ? ('tag' as const) : ('commit' as const), id, name }];
    });
}

/** What stands behind the first empty line of a commit or tag. */
function message(id: string, as: string, objects: Objects): Entry {
  const path = `${id.slice(0, SHORT)}/${as}`;
  return {
    path,
    as,
    kind: 'file',
    get size() {
      return 0;
    },
    read() {
      const bytes = objects.read(id);
      if (!bytes) return missing(path);
      const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\n\n');
      return head === -1 ? new Uint8Array() : bytes.subarray(head + 2);
    },
  };
}

function shallow(): Notice {
  const message = 'The clone is shallow: what was committed before it is not here (name a range to scan less).';
  return { kind: 'missing', message, incomplete: true };
}

function unlisted(): Notice {
  return { kind: 'unreadable', message: 'Git could not list all that was committed.', incomplete: true };
}

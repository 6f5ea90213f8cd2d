// Files that gain readers because an agent file names them: by a redirect in settings, an import in instructions, or a
// command that starts them. They become instructions or started scripts with the readers of whoever names them, since
// that is what the agent makes of them.
import type { Repo } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';
import { manifestsOf } from '../settings/called-scripts.ts';
import { importsIn } from '../settings/imports.ts';
import { projectOf, resolve } from '../settings/resolve.ts';
import { startedBy } from '../settings/started.ts';
import { namedBy } from './named-by.ts';
import { redirectsOf } from './redirect.ts';
import { SCRIPT_KEYS } from './script-keys.ts';

const STARTING: ReadonlySet<string> = new Set(['instructions', 'settings', 'manifest']);

const DATA = /\.(?:jsonc?|json5|toml|ya?ml|lock|md|txt|csv|env)$/i;

type Readers = Surface['loadedBy'];

/**
 * The surfaces of `others` (by path), changed where a file of `repo` redirects to, imports or starts them. `repo` holds
 * files that were read already; what these name is read next, so that imports of imports are followed.
 */
export function withReach(repo: Repo, others: ReadonlyMap<string, Surface>): ReadonlyMap<string, Surface> {
  const gained = readersGained(repo, [...others.keys()]);
  const started = startersGained(repo, others);
  return new Map(
    [...others].map(([path, surface]) => [path, startedSurface(raised(surface, gained.get(path)), started.get(path))]),
  );
}

/** Which paths gain which readers. */
function readersGained(repo: Repo, paths: readonly string[]): ReadonlyMap<string, Readers> {
  const gained = new Map<string, Readers[number][]>();
  for (const { path, loadedBy } of [...redirected(repo, paths), ...imported(repo, paths)]) {
    add(gained, path, loadedBy);
  }
  return gained;
}

/** Which of `others` are started by which agents, through the settings of a file that was read already. */
function startersGained(repo: Repo, others: ReadonlyMap<string, Surface>): ReadonlyMap<string, Readers> {
  const gained = new Map<string, Readers[number][]>();
  for (const { path, loadedBy } of started(repo, others)) {
    add(gained, path, loadedBy);
  }
  return gained;
}

/** Which of `paths` are named by which files of `repo`: as instructions, as an import or as a script to start. */
export function namesIn(repo: Repo, paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  const known = new Map(paths.map(path => [path, true]));
  for (const name of [...redirected(repo, paths), ...imported(repo, paths), ...started(repo, known)]) {
    add(by, name.path, [name.by]);
  }
  return by;
}

function add<T>(map: Map<string, T[]>, key: string, more: readonly T[]): void {
  const list = map.get(key);
  if (list) list.push(...more);
  else map.set(key, [...more]);
}

interface Naming {
  readonly path: string;
  /** The file that names it. */
  readonly by: string;
  readonly loadedBy: Readers;
}

function* redirected(repo: Repo, paths: readonly string[]): Iterable<Naming> {
  const redirects = redirectsOf(repo);
  if (redirects.length === 0) return;
  const named = namedBy(redirects);
  for (const path of paths) for (const { by, loadedBy } of named(path.toLowerCase())) yield { path, by, loadedBy };
}

function* imported(repo: Repo, paths: readonly string[]): Iterable<Naming> {
  const known = new Map(paths.map(path => [path.toLowerCase(), path]));
  for (const { file } of repo.files) {
    if (file.surface.kind !== 'instructions') continue;
    for (const { path } of importsIn(file.text)) {
      const to = resolve(file.path, path);
      const target = to.inside ? known.get(to.path.toLowerCase()) : undefined;
      if (target !== undefined) yield { path: target, by: file.path, loadedBy: file.surface.loadedBy };
    }
  }
}

function* started(repo: Repo, others: ReadonlyMap<string, unknown>): Iterable<Naming> {
  const manifests = manifestsOf(repo.files);
  for (const { file, views } of repo.files) {
    if (!STARTING.has(file.surface.kind)) continue;
    // What a build machine starts, no agent starts.
    if (file.surface.loadedBy.length > 0 && file.surface.loadedBy.every(({ agent }) => agent === 'CI')) continue;
    for (const path of startedBy(file, views, manifests.get(projectOf(file.path)))) {
      // Data given to a program is no script, whatever the program makes of it.
      if (others.has(path) && !DATA.test(path)) yield { path, by: file.path, loadedBy: file.surface.loadedBy };
    }
  }
}

/** A script that settings start, by whoever reads those settings. */
function startedSurface(surface: Surface, readers: Readers | undefined): Surface {
  if (readers === undefined || surface.kind === 'settings') return surface;
  const { loadedBy } = raised({ ...surface, kind: 'settings' }, readers);
  const title = 'Script that settings start';
  return { ...surface, kind: 'settings', title, loadedBy, executes: true, keys: [...surface.keys, ...SCRIPT_KEYS] };
}

function raised(surface: Surface, readers: Readers | undefined): Surface {
  if (readers === undefined || readers.length === 0) return surface;
  const own = surface.loadedBy.filter(reader => reader.agent !== 'Any agent');
  const names = new Set(own.map(reader => reader.agent));
  const added = readers.filter(reader => !names.has(reader.agent) && names.add(reader.agent));
  const keep = surface.kind === 'settings' || surface.kind === 'manifest';
  return {
    ...surface,
    ...(keep
      ? {}
      : { kind: 'instructions' as const, title: `Instructions by reference (${surface.title.toLowerCase()})` }),
    loadedBy: [...added, ...own],
  };
}

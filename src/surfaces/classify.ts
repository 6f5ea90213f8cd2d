// Path -> surface. Several entries may claim one path; they become one surface: the most dangerous kind names it, and
// readers and keys of all of them count, because each of those agents really opens the file.
import { surfaceKeys } from '../generated/surface-keys.ts';
import { surfaceEntries } from '../generated/surfaces.ts';
import type { Surface, SurfaceKind } from '../model/surface.ts';
import { asDependency, inDependency } from './dependency.ts';
import { formatOf } from './formats.ts';
import { gitFolders } from './git-folder.ts';
import { keysOf, type Matcher, matcherOf, type SurfaceData } from './matcher.ts';
import { SCRIPT_KEYS } from './script-keys.ts';
import { skillFolders } from './skill-folder.ts';

const ORDER: readonly SurfaceKind[] = ['instructions', 'settings', 'manifest', 'docs', 'source', 'other'];
const RANK: Readonly<Record<SurfaceKind, number>> = {
  settings: 0,
  instructions: 0,
  manifest: 2,
  docs: 3,
  source: 4,
  other: 5,
};
const TITLES: Readonly<Record<SurfaceKind, string>> = {
  instructions: 'Agent instructions',
  settings: 'Settings',
  manifest: 'Manifest',
  docs: 'Documentation',
  source: 'Source file',
  other: 'File',
};
const READER = { agent: 'Any agent', when: 'on-read' } as const;

/** Entries of rules/surfaces that claim a path, for pages, the inventory and tests. */
export const entriesOf = matcherOf(surfaceEntries);

/** The surface of a path, whatever its letter case and depth. `more`: entries that claim it besides the known ones. */
export function classify(path: string, more: readonly SurfaceData[] = []): Surface {
  return surfaceOf(path, [...more, ...entriesOf(path)]);
}

/**
 * Surfaces of a whole tree: as {@link classify}, every file beside or below a SKILL.md belongs to that skill, and a Git
 * repository is one under any name. `more`: surfaces that the invoker adds.
 */
export function classifyAll(paths: readonly string[], more: Matcher = () => []): ReadonlyMap<string, Surface> {
  const inSkill = skillFolders(paths);
  const inGit = gitFolders(paths);
  return new Map(
    paths.map(path => {
      const known = inGit(path);
      const surface = classify(known ?? path, more(path));
      const own = inSkill(path) ? asSkillFile(surface) : surface;
      return [path, inDependency(path) ? asDependency(own) : own];
    }),
  );
}

function surfaceOf(path: string, claims: readonly SurfaceData[]): Surface {
  const told = formatOf(path);
  const entries = [...claims].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const first = entries[0];
  if (first === undefined) return unclaimed(told.kind, told.format);
  // Settings that an instruction folder also claims stay settings: their values are judged, and their text is read too.
  const own = entries.filter(entry => entry.kind !== 'docs' && entry.kind !== 'other');
  const named = told.known && told.format !== 'plain';
  const claimed = kindOf(entries, told.format);
  // Catch-all entries (`*.md`, `*.json`) know less about a file than its ending does.
  const kind = RANK[claimed] > 2 && told.known ? told.kind : claimed;
  return {
    id: first.id,
    title: first.title,
    kind,
    format: named ? told.format : (first.format ?? told.format),
    loadedBy: readersOf(own.length > 0 ? own : entries),
    executes: entries.some(entry => entry.executes && entry.kind === kind),
    keys: unique(entries.flatMap(entry => keysOf(entry, surfaceKeys))),
  };
}

const UNCLAIMED = new Map<string, Surface>();

/** One for each kind and format: a large tree has a hundred thousand files of a few. */
function unclaimed(kind: SurfaceKind, format: string): Surface {
  const name = `${kind} ${format}`;
  const known = UNCLAIMED.get(name);
  if (known) return known;
  const id = kind === 'other' ? 'file' : kind;
  const surface = { id, title: TITLES[kind], kind, format, loadedBy: [READER], executes: false, keys: [] };
  UNCLAIMED.set(name, surface);
  return surface;
}

/** Data and code inside a folder of instructions is not prose: JSON there is settings, and keeps the folder's readers. */
function kindOf(entries: readonly SurfaceData[], format: string): SurfaceKind {
  const kinds = new Set(entries.map(entry => entry.kind));
  const structured =
    format === 'json' || format === 'yaml' || format === 'toml' || format === 'ini' || format === 'xml';
  if (structured && kinds.has('settings')) return 'settings';
  if (RANK[entries[0]!.kind] === 0) return entries[0]!.kind;
  return ORDER.find(kind => kinds.has(kind))!;
}

function readersOf(entries: readonly SurfaceData[]): Surface['loadedBy'] {
  const readers = new Map<string, Surface['loadedBy'][number]>();
  const whens = ['session-start', 'path-match', 'on-request', 'on-read'];
  for (const reader of entries.flatMap(entry => entry.loadedBy)) {
    const known = readers.get(reader.agent);
    if (!known || whens.indexOf(reader.when) < whens.indexOf(known.when)) readers.set(reader.agent, reader);
  }
  // A named agent says more than `Any agent`, unless that is all there is.
  if (readers.size > 1 && readers.get('Any agent')?.when === 'on-read') readers.delete('Any agent');
  return [...readers.values()];
}

function unique(keys: Surface['keys']): Surface['keys'] {
  const seen = new Set<string>();
  return keys.filter(key => {
    const name = `${key.path}\0${key.when}\0${key.rule}\0${key.args?.join('\0') ?? ''}`;
    return seen.has(name) ? false : seen.add(name);
  });
}

function asSkillFile(surface: Surface): Surface {
  if (surface.kind === 'instructions' || surface.kind === 'settings') return surface;
  const readers = surface.loadedBy.filter(reader => reader.agent !== 'Any agent');
  const program = surface.kind === 'source';
  return {
    ...surface,
    // A skill tells the agent to run its programs: they are judged like any other command.
    ...(program ? { kind: 'settings' as const, executes: true, keys: [...surface.keys, ...SCRIPT_KEYS] } : {}),
    title: `Skill file (${surface.title.toLowerCase()})`,
    loadedBy: [{ agent: 'Any agent with this skill', when: 'on-request' }, ...readers],
  };
}

// rules/surfaces/*.yaml and rules/hosts.yaml -> src/generated/{surfaces,hosts}.ts. Globs become regular expressions here,
// so that no glob library runs at scan time. Refuses an entry with any fault.
//
// A file of rules/surfaces describes one agent:
//   agent: Claude Code          shown to people
//   entries:
//     - id: claude-settings     kebab-case, unique over all files
//       title: ...              what a person calls the file
//       kind: settings          instructions | settings | manifest | docs | source | other
//       format: json            key of the extractor table, for names whose ending does not tell; optional
//       globs: [...]                 from the scan root; `*` within a name, `**` any folders; letter case never matters
//       loadedBy: [{agent, when}]
//       executes: true          something in the file is run rather than read
//       nested: true            agents themselves look below or above their start folder (we always do)
//       imports, strips, notes  one sentence each; optional
//       verified: true          path and behaviour were seen in the evidence
//       evidence: {source, seen}
//       keys:                   what can hurt; path is a text or a list
//         - {path, when, args?, rule, weight?}     when: a condition of src/settings/conditions.ts
//         - {path, judge: hook}                    one key per line of that family in key-sets.yaml
//         - {use: hooks, at: hooks}                a set of key-sets.yaml below a path
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LoadedWhen, SettingKey, SurfaceKind } from '../model/surface.ts';
import type { GlobData, KeyTable, SurfaceData } from '../surfaces/matcher.ts';
import { globSource } from './glob.ts';
import { surfaceTable } from './surface-table.ts';
import { writeGenerated } from './write.ts';

/** One entry of a surface file as written, with the agent of its file. For pages and tests; the scan uses the compiled form. */
export interface SurfaceEntry {
  readonly agent: string;
  readonly id: string;
  readonly title: string;
  readonly kind: SurfaceKind;
  readonly format?: string;
  readonly globs: readonly string[];
  readonly loadedBy: readonly { readonly agent: string; readonly when: LoadedWhen }[];
  readonly executes: boolean;
  readonly nested: boolean;
  readonly imports?: string;
  readonly strips?: string;
  readonly verified: boolean;
  readonly evidence: { readonly source: string; readonly seen: string };
  readonly keys: readonly SettingKey[];
  readonly notes?: string;
}

type Raw = Readonly<Record<string, unknown>>;
interface KeySets {
  readonly families: Readonly<Record<string, readonly Raw[]>>;
  readonly sets: Readonly<Record<string, readonly Raw[]>>;
}

const KINDS = ['instructions', 'settings', 'manifest', 'docs', 'source', 'other'];
const WHENS = ['session-start', 'path-match', 'on-request', 'on-read'];
const FIELDS = new Set(
  'id title kind format globs loadedBy executes nested imports strips verified evidence keys notes'.split(' '),
);

/** Every entry of every surface file, in file and entry order. @throws Error that names file, entry and fault. */
export function readSurfaces(root = 'rules/surfaces'): readonly SurfaceEntry[] {
  const sets = parse(readFileSync(`${root}/key-sets.yaml`, 'utf8')) as KeySets;
  const entries: SurfaceEntry[] = [];
  const seen = new Set<string>();
  // Files that every agent reads come first, so that they name a surface which several agents claim alike.
  const files = readdirSync(root).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of files) {
    if (!name.endsWith('.yaml') || name === 'key-sets.yaml') continue;
    const file = parse(readFileSync(`${root}/${name}`, 'utf8')) as { agent?: string; entries?: Raw[] };
    for (const raw of file.entries ?? []) {
      const fail = (message: string): never => {
        throw new Error(`${root}/${name}: ${String(raw.id)}: ${message}`);
      };
      if (seen.has(String(raw.id))) fail('id is used twice');
      seen.add(String(raw.id));
      check(raw, fail);
      const keys = ((raw.keys ?? []) as Raw[]).flatMap(key => expand(key, '', sets, fail));
      entries.push({ ...(raw as unknown as SurfaceEntry), agent: file.agent ?? fail('agent is missing'), keys });
    }
  }
  return entries;
}

function rank(name: string): number {
  return name === 'shared.yaml' ? 0 : 1;
}

function check(raw: Raw, fail: (message: string) => never): void {
  for (const field of Object.keys(raw)) if (!FIELDS.has(field)) fail(`${field} is not a field of a surface`);
  if (!/^[a-z0-9-]+$/.test(String(raw.id))) fail('id must be kebab-case');
  if (typeof raw.title !== 'string') fail('title must be text');
  if (!KINDS.includes(raw.kind as string)) fail(`kind must be one of ${KINDS.join(', ')}`);
  if (!Array.isArray(raw.globs) || raw.globs.length === 0) fail('globs must be a list');
  const loaded = raw.loadedBy as { agent?: unknown; when?: unknown }[] | undefined;
  if (!Array.isArray(loaded) || loaded.some(l => typeof l.agent !== 'string' || !WHENS.includes(l.when as string))) {
    fail(`loadedBy must be a list of agent and when (${WHENS.join(', ')})`);
  }
  for (const field of ['executes', 'nested', 'verified'])
    if (typeof raw[field] !== 'boolean') fail(`${field} must be true or false`);
  const evidence = raw.evidence as { source?: unknown; seen?: unknown } | undefined;
  if (typeof evidence?.source !== 'string' || !evidence.seen) fail('evidence needs source and seen');
}

function expand(key: Raw, at: string, sets: KeySets, fail: (message: string) => never): readonly SettingKey[] {
  if (typeof key.use === 'string') {
    const below = prefixed(at, String(key.at ?? ''));
    return (sets.sets[key.use] ?? fail(`no key set ${key.use}`)).flatMap(inner => expand(inner, below, sets, fail));
  }
  const paths = (Array.isArray(key.path) ? key.path : [key.path]) as string[];
  if (paths.some(path => typeof path !== 'string')) fail(`a key needs a path: ${JSON.stringify(key)}`);
  const judged = typeof key.judge === 'string' ? (sets.families[key.judge] ?? fail(`no family ${key.judge}`)) : [key];
  return paths.flatMap(path =>
    judged.map((one): SettingKey => {
      if (typeof one.when !== 'string' || typeof one.rule !== 'string') fail(`a key needs when and rule: ${path}`);
      const weight = (key.weight ?? one.weight) as SettingKey['weight'];
      return {
        path: prefixed(at, path),
        when: one.when as string,
        ...(one.args ? { args: (one.args as unknown[]).map(String) } : {}),
        rule: one.rule as string,
        ...(weight === undefined ? {} : { weight }),
      };
    }),
  );
}

function prefixed(at: string, path: string): string {
  return at === '' || path === '' ? at + path : path.startsWith('[') ? at + path : `${at}.${path}`;
}

/** Writes the generated surface and host tables. */
export function generateSurfaces(): void {
  const raises: Omit<SettingKey, 'path'>[] = [];
  const known = new Map<string, number>();
  const indexOf = ({ path: _, ...raise }: SettingKey): number => {
    const name = JSON.stringify(raise);
    const index = known.get(name) ?? raises.push(raise) - 1;
    known.set(name, index);
    return index;
  };
  const sets: Record<string, number[]>[] = [];
  const entries = readSurfaces().map((entry): { data: SurfaceData; globs: readonly GlobData[] } => {
    const set: Record<string, number[]> = {};
    for (const key of entry.keys) {
      set[key.path] ??= [];
      set[key.path]!.push(indexOf(key));
    }
    const keys = entry.keys.length > 0 ? { keys: sets.push(set) - 1 } : {};
    const { id, title, agent, kind, format, loadedBy, executes, verified } = entry;
    const data = {
      id,
      title,
      owner: agent,
      kind,
      ...(format ? { format } : {}),
      loadedBy,
      executes,
      verified,
      ...keys,
    };
    return { data, globs: entry.globs.map(globSource) };
  });
  const table: KeyTable = { sets, raises };
  // Parsing JSON is several times faster than parsing the same table as program text.
  writeGenerated(
    'surfaces.ts',
    `import type { SurfaceTable } from '../surfaces/matcher.ts';\n\nexport const surfaceEntries: SurfaceTable = JSON.parse(${JSON.stringify(JSON.stringify(surfaceTable(entries)))});\n`,
  );
  // Most files have no keys.
  writeGenerated(
    'surface-keys.ts',
    `import type { KeyTable } from '../surfaces/matcher.ts';\n\nlet table: KeyTable | undefined;\n\nexport function surfaceKeys(): KeyTable {\n  table ??= JSON.parse(${JSON.stringify(JSON.stringify(table))}) as KeyTable;\n  return table;\n}\n`,
  );
  const hosts = parse(readFileSync('rules/hosts.yaml', 'utf8')) as Record<string, string[]>;
  writeGenerated(
    'hosts.ts',
    `export const hosts: Readonly<Record<'installers' | 'models' | 'registries' | 'chats' | 'sites', readonly string[]>> = ${JSON.stringify(hosts, null, 1)};\n`,
  );
}

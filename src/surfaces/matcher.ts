// Finds the surface entries whose globs match a path. An index by file name, folder name and ending leaves a handful of
// regular expressions to try; each is compiled, and each entry read, when it is first needed.
import type { LoadedWhen, SettingKey, SurfaceKind } from '../model/surface.ts';

/** A compiled glob. `key` is what the index files it under; `source` matches the whole path in lower case. */
export interface GlobData {
  readonly by: 'name' | 'folder' | 'ending' | 'any';
  readonly key: string;
  readonly source: string;
}

/** One entry of rules/surfaces, compiled. */
export interface SurfaceData {
  readonly id: string;
  readonly title: string;
  /** The agent whose file it is by name. */
  readonly owner: string;
  readonly kind: SurfaceKind;
  readonly format?: string;
  readonly loadedBy: readonly { readonly agent: string; readonly when: LoadedWhen }[];
  readonly executes: boolean;
  readonly verified: boolean;
  /** Number of its keys in {@link KeyTable.sets}. */
  readonly keys?: number;
}

/** The generated keys. What a key raises is kept once: most agents share their hook and MCP keys. */
export interface KeyTable {
  /** Of each entry with keys: key path -> indices into `raises`. */
  readonly sets: readonly Readonly<Record<string, readonly number[]>>[];
  readonly raises: readonly Omit<SettingKey, 'path'>[];
}

/** The keys of an entry, written out. Where nobody saw the vendor's word for an entry, they give notes only. */
export function keysOf({ keys, verified }: SurfaceData, table: () => KeyTable): readonly SettingKey[] {
  if (keys === undefined) return [];
  const { sets, raises } = table();
  const light = verified ? {} : { weight: 0 as const };
  return Object.entries(sets[keys]!).flatMap(([path, indices]) =>
    indices.map(i => ({ path, ...raises[i]!, ...light })),
  );
}

/** One glob: number of its entry, what matches the whole path, and letters that stand in every path that matches. */
export type FiledGlob = readonly [entry: number, source: string, literal?: string];

/** The generated entries, filed so that few of them are ever looked at: a scan of one file starts with this table. */
export interface SurfaceTable {
  /** By {@link GlobData.key}. */
  readonly name: readonly (readonly [key: string, globs: readonly FiledGlob[]])[];
  readonly folder: SurfaceTable['name'];
  readonly ending: SurfaceTable['name'];
  readonly any: readonly FiledGlob[];
  /** Each {@link SurfaceData} in JSON. */
  readonly entries: readonly string[];
}

export type Matcher = (path: string) => readonly SurfaceData[];

/** Entries that match a path, each once, the one with the most exact glob first. Paths longer than any file system allows match nothing. */
export function matcherOf({ name, folder, ending, any, entries }: SurfaceTable): Matcher {
  const index = { name: new Map(name), folder: new Map(folder), ending: new Map(ending) };
  const patterns = new Map<FiledGlob, RegExp>();
  const read: SurfaceData[] = [];
  const matches = (glob: FiledGlob, lower: string) => {
    const [, source, literal = ''] = glob;
    if (!lower.includes(literal)) return false;
    let pattern = patterns.get(glob);
    if (!pattern) {
      pattern = new RegExp(source, 's');
      patterns.set(glob, pattern);
    }
    return pattern.test(lower);
  };
  return path => {
    if (path.length > 8192) return [];
    const lower = path.toLowerCase();
    const names = lower.split('/');
    const last = names.at(-1)!;
    /** Length of the most exact glob, by entry. */
    const found = new Map<number, number>();
    const collect = (globs: readonly FiledGlob[] = []) => {
      for (const glob of globs) {
        const [entry, { length }] = glob;
        if ((found.get(entry) ?? 0) < length && matches(glob, lower)) found.set(entry, length);
      }
    };
    collect(index.name.get(last));
    for (let i = 0; i < names.length - 1; i++) collect(index.folder.get(names[i]!));
    for (let dot = last.indexOf('.'); dot >= 0; dot = last.indexOf('.', dot + 1))
      collect(index.ending.get(last.slice(dot)));
    collect(any);
    const order = [...found].sort(([a, exact], [b, other]) => other - exact || a - b);
    return order.map(([entry]) => {
      read[entry] ??= JSON.parse(entries[entry]!) as SurfaceData;
      return read[entry];
    });
  };
}

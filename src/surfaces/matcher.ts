// Finds the surface entries whose globs match a path. An index by file name, folder name and ending leaves a handful of
// regular expressions to try; each is compiled when it is first needed.
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
  readonly globs: readonly GlobData[];
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

interface Filed {
  readonly order: number;
  readonly entry: SurfaceData;
  readonly source: string;
  /** Stands in every path that matches; empty when nothing is known of them. */
  readonly literal: string;
  pattern?: RegExp;
}

export type Matcher = (path: string) => readonly SurfaceData[];

/** Entries that match a path, each once, the one with the most exact glob first. Paths longer than any file system allows match nothing. */
export function matcherOf(data: readonly SurfaceData[]): Matcher {
  const index = {
    name: new Map<string, Filed[]>(),
    folder: new Map<string, Filed[]>(),
    ending: new Map<string, Filed[]>(),
  };
  const any: Filed[] = [];
  for (const [order, entry] of data.entries()) {
    for (const { by, key, source } of entry.globs) {
      const filed: Filed = { order, entry, source, literal: by === 'any' ? literalOf(source) : '' };
      if (by === 'any') any.push(filed);
      else index[by].set(key, [...(index[by].get(key) ?? []), filed]);
    }
  }
  return path => {
    if (path.length > 8192) return [];
    const lower = path.toLowerCase();
    const names = lower.split('/');
    const last = names.at(-1)!;
    const found = new Map<number, Filed>();
    const collect = (list: readonly Filed[] | undefined) => {
      for (const filed of list ?? []) {
        if ((found.get(filed.order)?.source.length ?? 0) >= filed.source.length) continue;
        if (!lower.includes(filed.literal)) continue;
        filed.pattern ??= new RegExp(filed.source, 's');
        if (filed.pattern.test(lower)) found.set(filed.order, filed);
      }
    };
    collect(index.name.get(last));
    for (let i = 0; i < names.length - 1; i++) collect(index.folder.get(names[i]!));
    for (let dot = last.indexOf('.'); dot >= 0; dot = last.indexOf('.', dot + 1))
      collect(index.ending.get(last.slice(dot)));
    collect(any);
    return [...found.values()].sort((a, b) => b.source.length - a.source.length || a.order - b.order).map(f => f.entry);
  };
}

/** Letters at the start of a compiled glob, behind any folders: they stand in every path that it matches. */
export function literalOf(source: string): string {
  if (source.replace(/\((?:\?:)?[^()]*\)/g, '').includes('|')) return '';
  const found = /^\^(?:\(\?:\.\*\/\)\?)?((?:[a-z0-9_/-]|\\[./-])+)(?![?*+{])/.exec(source);
  return found ? found[1]!.replaceAll('\\', '') : '';
}

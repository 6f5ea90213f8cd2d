// Surface entries -> the table that finds them by path (surfaces/matcher.ts).
import type { FiledGlob, GlobData, SurfaceData, SurfaceTable } from '../surfaces/matcher.ts';

/** Pairs of an entry and its globs, the entry that names a shared surface first. */
export function surfaceTable(
  entries: readonly { readonly data: SurfaceData; readonly globs: readonly GlobData[] }[],
): SurfaceTable {
  const index = {
    name: new Map<string, FiledGlob[]>(),
    folder: new Map<string, FiledGlob[]>(),
    ending: new Map<string, FiledGlob[]>(),
  };
  const any: FiledGlob[] = [];
  for (const [entry, { globs }] of entries.entries()) {
    for (const { by, key, source } of globs) {
      if (by === 'any') any.push([entry, source, literalOf(source)]);
      else index[by].set(key, [...(index[by].get(key) ?? []), [entry, source]]);
    }
  }
  return {
    name: [...index.name],
    folder: [...index.folder],
    ending: [...index.ending],
    any,
    entries: entries.map(({ data }) => JSON.stringify(data)),
  };
}

/** Letters at the start of a compiled glob, behind any folders: they stand in every path that it matches. */
export function literalOf(source: string): string {
  if (source.replace(/\((?:\?:)?[^()]*\)/g, '').includes('|')) return '';
  const found = /^\^(?:\(\?:\.\*\/\)\?)?((?:[a-z0-9_/-]|\\[./-])+)(?![?*+{])/.exec(source);
  return found ? found[1]!.replaceAll('\\', '') : '';
}

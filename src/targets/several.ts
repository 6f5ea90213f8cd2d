// Several targets as one, in the order given. A path that an earlier target offered is not offered again; one target may offer a
// path twice, for an archive can hold two entries of one name.
import type { Entry, Target } from './target.ts';

interface Part {
  readonly target: Target;
  /** Put in front of the paths of the target, '' or `a/b/`. */
  readonly prefix: string;
}

export function severalTargets(parts: readonly Part[]): Target {
  return {
    name: parts.flatMap(part => part.target.name || []).join(' '),
    get notices() {
      return parts.flatMap(({ target, prefix }) =>
        target.notices.map(notice => (notice.path === undefined ? notice : { ...notice, path: prefix + notice.path })),
      );
    },
    *entries() {
      const seen = new Set<string>();
      for (const { target, prefix } of parts) {
        const own: string[] = [];
        for (const entry of target.entries()) {
          const path = prefix + entry.path;
          if (seen.has(path)) continue;
          own.push(path);
          yield prefix === '' ? entry : prefixed(entry, prefix);
        }
        for (const path of own) seen.add(path);
      }
    },
  };
}

/** A wrapper rather than a copy: the size of an entry is found out late. */
function prefixed(entry: Entry, prefix: string): Entry {
  return {
    path: prefix + entry.path,
    kind: entry.kind,
    get size() {
      return entry.size;
    },
    read() {
      const found = entry.read();
      return 'kind' in found && found.path !== undefined ? { ...found, path: prefix + found.path } : found;
    },
    ...(entry.place !== undefined && { place: entry.place }),
    ...(entry.as !== undefined && { as: entry.as }),
    ...(entry.link !== undefined && { link: entry.link }),
    ...(entry.leads !== undefined && { leads: entry.leads }),
    ...(entry.to !== undefined && { to: prefix + entry.to }),
  };
}

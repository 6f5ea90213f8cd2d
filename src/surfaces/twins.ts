// Paths that differ in letter case only: on many disks they are one file, so what the two hold is looked at together.

/** Answers whether another path is the same as this one in lower case. The paths are looked at when that is first asked. */
export function twinsIn(entries: readonly { readonly path: string }[]): (path: string) => boolean {
  let twins: ReadonlySet<string> | undefined;
  return path => {
    twins ??= repeated(entries.map(entry => entry.path.toLowerCase()));
    return twins.has(path.toLowerCase());
  };
}

function repeated(all: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(all.filter(one => seen.has(one) || !seen.add(one)));
}

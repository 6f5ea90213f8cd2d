// A path as written in a file of the repository -> where it leads. Pure text: nothing is looked up.

export type Destination =
  | { readonly inside: true /** Relative to the scan root, forward slashes. */; readonly path: string }
  | { readonly inside: false };

/** Where `target`, written in the file `from` (relative to the scan root), leads. Home folders and drives are outside. */
export function resolve(from: string, target: string): Destination {
  const plain = target
    .trim()
    .replaceAll('\\', '/')
    .replace(/^file:\/\//, '');
  if (/^(?:\/|~|[A-Za-z]:\/|\$\{?(?:HOME|USERPROFILE)|%)/.test(plain) || /^[a-z][a-z0-9+.-]*:\/\//i.test(plain)) {
    return { inside: false };
  }
  const names = from.split('/').slice(0, -1);
  for (const name of plain.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return { inside: false };
  }
  return { inside: true, path: names.join('/') };
}

/** The folder of the project that a file of settings belongs to: `a/.claude/hooks/x.json` -> `a`. */
export function projectOf(path: string): string {
  return path.replace(/(?:^|\/)(?:\.[\w-]+\/(?:[^/]+\/)*)?[^/]*$/, '');
}

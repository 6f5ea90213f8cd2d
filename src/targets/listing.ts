// The names in one folder, in an order that makes a walk come out sorted by whole path.
import { type Dirent, readdirSync } from 'node:fs';
import { nameOf, onDisk } from './names.ts';

export interface Item {
  /** Untrusted; see Entry.path for bytes that are not UTF-8. */
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'link' | 'special';
}

/** Throws what the file system throws. */
export function listing(folder: string): readonly Item[] {
  const place = onDisk(folder);
  const found = readdirSync(place, { withFileTypes: true });
  const items = found.some(entry => entry.name.includes('\ufffd'))
    ? readdirSync(place, { withFileTypes: true, encoding: 'buffer' }).map(entry => item(entry, nameOf(entry.name)))
    : found.map(entry => item(entry, entry.name));
  return items.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function item(entry: Dirent<string> | Dirent<Buffer>, name: string): Item {
  if (entry.isFile()) return { name, kind: 'file' };
  if (entry.isDirectory()) return { name, kind: 'folder' };
  return { name, kind: entry.isSymbolicLink() ? 'link' : 'special' };
}

/** `a-b` comes before `a/x`: a folder sorts as if its slash belonged to the name. */
function sortKey({ name, kind }: Item): string {
  return kind === 'folder' ? `${name}/` : name;
}

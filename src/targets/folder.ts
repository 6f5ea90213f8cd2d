// A tree on disk.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Target } from './target.ts';

export function folder(root: string): Target {
  return {
    name: root,
    notices: [],
    *entries() {
      yield* walk(root, '');
    },
  };
}

function* walk(root: string, under: string): Iterable<Entry> {
  for (const name of readdirSync(join(root, under)).sort()) {
    if (name === '.git' || name === 'node_modules') continue;
    const path = under === '' ? name : `${under}/${name}`;
    const stat = lstatSync(join(root, path));
    if (stat.isDirectory()) yield* walk(root, path);
    else if (stat.isSymbolicLink())
      yield { path, kind: 'link', size: 0, link: readlinkSync(join(root, path)), read: () => new Uint8Array() };
    else if (stat.isFile()) yield { path, kind: 'file', size: stat.size, read: () => readFileSync(join(root, path)) };
  }
}

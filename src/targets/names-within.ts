// Where links lead among files that are known by name alone: those of a git tree or an archive. Nothing on disk is looked at.
import type { Leads } from './target.ts';

export interface Names {
  /** The text of a link, undefined for what is no link. */
  linkAt(path: string): string | undefined;
  /** A file, link or submodule stands there. */
  has(path: string): boolean;
  /** Something stands below it. */
  hasFolder(path: string): boolean;
}

/** Links may lead to links; more than this in a row lead nowhere. */
const MOST_LINKS = 10;

/** `to`: path of what a link leads to, present when it leads inside. */
export function leadsWithin(path: string, text: string, names: Names): { readonly leads: Leads; readonly to?: string } {
  let [from, link] = [path, text];
  for (let i = 0; i <= MOST_LINKS; i++) {
    const to = below(from, link);
    if (to === undefined) return { leads: 'outside' };
    const next = names.linkAt(to);
    if (next === undefined) {
      return names.has(to) || to === '' || names.hasFolder(to) ? { leads: 'inside', to } : { leads: 'nowhere' };
    }
    [from, link] = [to, next];
  }
  return { leads: 'loop' };
}

function below(path: string, text: string): string | undefined {
  if (text.startsWith('/') || text.startsWith('\\') || /^[a-z]:/i.test(text)) return undefined;
  const parts = path.split('/').slice(0, -1);
  for (const name of text.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') parts.push(name);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folders above paths. */
export function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

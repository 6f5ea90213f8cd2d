// The folder around everything in an archive, which is no part of what is in it: npm's `package/`, a forge's `name-commit/`.
// Whoever unpacks the archive stands in that folder, so an agent file directly in it counts as one at the top.
import { type Kept, leaves } from './collect.ts';

/** Folders whose name says to an agent what is in them. */
const PLACES = /^(?:agents?|commands?|hooks?|instructions|plugins?|prompts?|rules|skills?)\/$/i;

/** Takes the folder off a path; the same path where there is none to take off. */
export type Strip = (path: string) => string;

/** `first` takes a folder off every path. Else one is taken off that stands around everything and is no place of its own. */
export function stripOf(kept: readonly Kept[], how: 'first' | undefined): Strip {
  const tops = new Set(kept.map(({ path }) => (leaves(path) ? '/' : path.slice(0, path.indexOf('/') + 1))));
  const [top = ''] = tops;
  const single = tops.size === 1 && top !== '' && top !== '/' && !top.startsWith('.') && !PLACES.test(top);
  const around = how === 'first' || (single && kept.some(({ path }) => path.lastIndexOf('/') === top.length - 1));
  return path => (!around || leaves(path) ? path : path.slice(path.indexOf('/') + 1));
}

export function stripped(kept: readonly Kept[], off: Strip): readonly Kept[] {
  return kept.map(one => ({
    ...one,
    path: off(one.path),
    ...(one.kind === 'hard-link' && one.link ? { link: off(one.link) } : {}),
  }));
}

// The folder around everything in an archive, which is no part of what is in it: npm's `package/`, a forge's `name-commit/`.
// Whoever unpacks the archive stands in that folder, so an agent file directly in it counts as one at the top.
import { type Kept, leaves } from './collect.ts';

/** `first` takes a folder off every path. Else one is taken off that stands around everything and is no place of its own. */
export function stripped(kept: readonly Kept[], how: 'first' | undefined): readonly Kept[] {
  const tops = new Set(kept.map(({ path }) => (leaves(path) ? '/' : path.slice(0, path.indexOf('/') + 1))));
  const [top] = tops;
  const around =
    how === 'first' ||
    (tops.size === 1 &&
      top !== '' &&
      top !== '/' &&
      !top!.startsWith('.') &&
      kept.some(({ path }) => path.lastIndexOf('/') === top!.length - 1));
  if (!around) return kept;
  const off = (path: string) => (leaves(path) ? path : path.slice(path.indexOf('/') + 1));
  return kept.map(one => ({
    ...one,
    path: off(one.path),
    ...(one.kind === 'hard-link' && one.link ? { link: off(one.link) } : {}),
  }));
}

// --include and --exclude as one test on relative paths.
import picomatch from 'picomatch';
import { UsageError } from './usage-error.ts';

/** Undefined when there is nothing to choose. A pattern without a slash matches the name of a file or folder anywhere. */
export function chosenBy(
  include: readonly string[],
  exclude: readonly string[],
): ((path: string) => boolean) | undefined {
  if (include.length === 0 && exclude.length === 0) return undefined;
  const wanted = include.length === 0 ? () => true : anyOf(include);
  const unwanted = exclude.length === 0 ? () => false : anyOf(exclude);
  return path => wanted(path) && !unwanted(path);
}

function anyOf(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(glob => {
    const path = glob.replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
    if (path === '') throw new UsageError('an empty glob pattern chooses nothing');
    const anywhere = path.includes('/') ? path : `**/${path}`;
    return [anywhere, `${anywhere}/**`];
  });
  return picomatch(patterns, { dot: true });
}

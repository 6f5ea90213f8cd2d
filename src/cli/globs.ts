// --include and --exclude as one test on relative paths.
import { UsageError } from './usage-error.ts';

/** Undefined when there is nothing to choose. The matcher loads only when there is. A pattern without a slash matches the name of a file or folder anywhere. */
export async function chosenBy(
  include: readonly string[],
  exclude: readonly string[],
): Promise<((path: string) => boolean) | undefined> {
  if (include.length === 0 && exclude.length === 0) return undefined;
  const wanted = include.length === 0 ? () => true : await anyOf(include);
  const unwanted = await anyOf(exclude);
  return path => wanted(path) && !unwanted(path);
}

/** Whether a relative path matches one of the globs. */
export async function anyOf(globs: readonly string[]): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  return picomatch(globs.flatMap(patternsOf), { dot: true });
}

function patternsOf(glob: string): readonly string[] {
  const path = glob.replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
  if (path === '') throw new UsageError('an empty glob pattern chooses nothing');
  const anywhere = path.includes('/') ? path : `**/${path}`;
  return [anywhere, `${anywhere}/**`];
}

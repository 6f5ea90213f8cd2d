// What a scan reads: PATH arguments, or one of the options that name something else.
import type { Matcher } from '../surfaces/matcher.ts';
import type { Target } from '../targets/target.ts';
import type { GitSource } from './git-source.ts';
import { type PathOptions, targetOf } from './paths.ts';
import type { Flags } from './program.ts';
import { UsageError } from './usage-error.ts';

export interface Chosen {
  readonly target: Target;
  /** Absolute folder that the paths of the report are relative to; absent when they are relative to nothing on disk. */
  readonly root: string | undefined;
  /** A folder with everything in it, rather than some files. */
  readonly whole: boolean;
}

export interface ChosenOptions extends PathOptions {
  readonly surfaces: Matcher;
}

/** Options that say what to scan; at most one of them. */
const SOURCES = ['staged', 'since', 'diff', 'history', 'files-from'] as const;

/** @throws UsageError */
export async function chosenTarget(paths: readonly string[], flags: Flags, options: ChosenOptions): Promise<Chosen> {
  const given = SOURCES.filter(name => flags[name] !== undefined && flags[name] !== false);
  const [first, second] = given;
  if (second !== undefined) throw new UsageError(`--${first} and --${second} do not go together`);
  if (flags['whole-file'] === true && (first === undefined || first === 'history' || first === 'files-from')) {
    throw new UsageError('--whole-file goes with --staged, --since and --diff');
  }
  if (first === undefined) return targetOf(paths, options);
  if (first === 'files-from') {
    if (paths.length > 0) throw new UsageError('--files-from takes the place of PATH arguments');
    return (await import('./file-list.ts')).listedTarget(flags[first] as string, options);
  }
  const { gitTarget } = await import('./git-source.ts');
  const { target, root } = gitTarget(sourceOf(first, flags[first]), paths, options);
  return { target, root, whole: false };
}

function sourceOf(name: Exclude<(typeof SOURCES)[number], 'files-from'>, value: Flags[string]): GitSource {
  const text = value as string;
  if (name === 'staged') return { what: 'staged' };
  if (name === 'since') return { what: 'since', revision: text };
  if (name === 'diff') return { what: 'diff', range: text };
  return { what: 'history', ...(value === true ? {} : { range: text }) };
}

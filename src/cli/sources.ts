// What a scan reads: PATH arguments, or one of the options that name something else.
import type { Matcher } from '../surfaces/matcher.ts';
import type { Errand } from '../targets/errand.ts';
import { awayForm } from './away-forms.ts';
import type { Chosen } from './chosen.ts';
import type { GitSource } from './git-source.ts';
import { type PathOptions, targetOf } from './paths.ts';
import type { Flags } from './program.ts';
import { UsageError } from './usage-error.ts';

export interface ChosenOptions extends PathOptions {
  readonly surfaces: Matcher;
  readonly errand: Errand;
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
  if (first === undefined) return pathTarget(paths, options, options.errand);
  if (first === 'files-from') {
    if (paths.length > 0) throw new UsageError('--files-from takes the place of PATH arguments');
    return (await import('./file-list.ts')).listedTarget(flags[first] as string, options);
  }
  const { gitTarget } = await import('./git-source.ts');
  const { target, root } = gitTarget(sourceOf(first, flags[first]), paths, options);
  return { target, root, whole: false };
}

/** What PATH arguments name, here or elsewhere. @throws UsageError */
export async function pathTarget(paths: readonly string[], options: PathOptions, errand: Errand): Promise<Chosen> {
  const away = () => import('./away.ts');
  const own = { ...options, stdin: async (name: string) => (await away()).stdinAway(name, options, errand) };
  const typed = paths.length === 0 ? ['.'] : paths;
  const isAway = typed.some(path => awayForm(path, options.dependencyFile !== undefined) !== undefined);
  return isAway ? (await away()).awayTarget(typed, own, errand) : targetOf(paths, own);
}

function sourceOf(name: Exclude<(typeof SOURCES)[number], 'files-from'>, value: Flags[string]): GitSource {
  const text = value as string;
  if (name === 'staged') return { what: 'staged' };
  if (name === 'since') return { what: 'since', revision: text };
  if (name === 'diff') return { what: 'diff', range: text };
  return { what: 'history', ...(value === true ? {} : { range: text }) };
}

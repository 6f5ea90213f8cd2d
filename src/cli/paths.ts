// PATH arguments to one target. Paths in the report are relative to the folder that was named; when files or several
// places were named, to the current folder, or to what they all share when one lies outside it.
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { checkoutTop } from '../targets/checkout.ts';
import { fileTarget } from '../targets/file.ts';
import { folderTarget } from '../targets/folder.ts';
import { onDisk } from '../targets/names.ts';
import { severalTargets } from '../targets/several.ts';
import type { FolderOptions } from '../targets/sieve.ts';
import { stdinTarget } from '../targets/stdin.ts';
import type { Target } from '../targets/target.ts';
import { didYouMean } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { COMMANDS } from './args.ts';
import { UsageError } from './usage-error.ts';

export interface PathOptions extends Omit<FolderOptions, 'name'> {
  readonly stdinName: string;
  /** Reads standard input, which is text of that path unless this finds otherwise. */
  readonly stdin?: (path: string) => Promise<Target>;
}

interface Place {
  /** As typed. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly folder: boolean;
}

/** What PATH arguments name. */
export interface Named {
  readonly target: Target;
  /** Absolute folder that the paths of the report are relative to. */
  readonly root: string;
  /** A folder with everything in it, rather than some files. */
  readonly whole: boolean;
}

/** @throws UsageError for a path that does not exist. */
export async function targetOf(paths: readonly string[], options: PathOptions): Promise<Named> {
  const typed = paths.length === 0 ? ['.'] : paths;
  const places: (Place | '-')[] = [];
  for (const path of new Set(typed)) places.push(...(path === '-' ? (['-'] as const) : await placesOf(path)));
  return together(places, options);
}

/** Paths as they are, never as patterns or as standard input. What does not exist is given back. */
export async function literalTarget(
  paths: readonly string[],
  options: PathOptions,
): Promise<{ readonly named: Named; readonly missing: readonly string[] }> {
  const found = paths.map(path => ({ path, place: placeOf(path) }));
  const places = found.flatMap(({ place }) => (place ? [place] : []));
  const missing = found.filter(({ place }) => !place).map(({ path }) => path);
  if (places.length > 0) return { named: await together(places, options), missing };
  return { named: { target: severalTargets([]), root: process.cwd(), whole: false }, missing };
}

async function together(places: readonly (Place | '-')[], options: PathOptions): Promise<Named> {
  const named = places.filter(place => place !== '-');
  const only = places.length === 1 ? named[0] : undefined;
  if (only?.folder) {
    const root = realpathSync(only.path);
    return { target: folderTarget(root, { ...options, name: only.name }), root, whole: true };
  }
  if (only) return single(only);
  const base = shared(named.map(place => (place.folder ? place.path : dirname(place.path))));
  const parts: { target: Target; prefix: string }[] = [];
  for (const place of places) {
    if (place === '-')
      parts.push({ target: await (options.stdin ?? stdinTarget)(relativeName(options.stdinName)), prefix: '' });
    else if (place.folder) {
      const path = slashed(relative(base, place.path));
      const prefix = path === '' ? '' : `${path}/`;
      parts.push({ target: folderTarget(realpathSync(place.path), { ...options, name: place.name }), prefix });
    } else {
      const path = slashed(relative(base, place.path));
      parts.push({ target: fileTarget(base, path, place.name), prefix: '' });
    }
  }
  return { target: parts.length === 1 ? parts[0]!.target : severalTargets(parts), root: base, whole: false };
}

async function placesOf(typed: string): Promise<readonly Place[]> {
  if (typed === '') throw new UsageError('a path is empty');
  const found = placeOf(typed);
  if (found) return [found];
  if (/[*?[\]{}]|[!+@]\(/.test(typed)) {
    const { default: fastGlob } = await import('fast-glob');
    const options = { dot: true, followSymbolicLinks: false, ignore: ['**/.git', '**/node_modules'] };
    const matches = await fastGlob(typed.split(sep).join('/'), options);
    if (matches.length > 0) return matches.sort().flatMap(match => placeOf(match) ?? []);
    throw new UsageError(`no file matches ${quote(typed)}`);
  }
  throw new UsageError(`no such file or folder: ${quote(typed)}${commandMeant(typed)}`);
}

function placeOf(typed: string): Place | undefined {
  const path = resolve(typed);
  try {
    const own = lstatSync(onDisk(path), { throwIfNoEntry: false });
    if (!own) return undefined;
    const folder = (own.isSymbolicLink() ? statSync(onDisk(path), { throwIfNoEntry: false }) : own)?.isDirectory();
    return { name: typed, path, folder: folder ?? false };
  } catch (error) {
    // A path through a file does not exist; what we may not look at is left to the target, which gives a notice.
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
      ? undefined
      : { name: typed, path, folder: false };
  }
}

function commandMeant(typed: string): string {
  if (COMMANDS.some(row => row.name === typed)) return `; the command comes first: unjack ${typed} [OPTIONS]`;
  return /^[a-z]+$/.test(typed)
    ? didYouMean(
        typed,
        COMMANDS.map(row => row.name),
      )
    : '';
}

/** A file's path decides what it is to an agent, so it is taken from the top of its repository. */
function single(place: Place): Named {
  const inside = slashed(relative(process.cwd(), place.path));
  const base = inside.startsWith('../') || isAbsolute(inside) ? topOf(place.path) : process.cwd();
  return { target: fileTarget(base, slashed(relative(base, place.path)), place.name), root: base, whole: false };
}

/** The checkout around a file, or else the folder above the last folder of its path that starts with a dot. */
function topOf(path: string): string {
  const checkout = checkoutTop(dirname(path));
  if (checkout !== undefined) return checkout;
  for (let at = dirname(path); dirname(at) !== at; at = dirname(at))
    if (basename(at).startsWith('.')) return dirname(at);
  return dirname(path);
}

/** The current folder when it holds all folders, else the deepest one that does. */
function shared(folders: readonly string[]): string {
  let base = process.cwd();
  const holds = (folder: string) => folder === base || folder.startsWith(base.endsWith(sep) ? base : base + sep);
  while (!folders.every(holds) && dirname(base) !== base) base = dirname(base);
  return base;
}

/** --stdin-name as a path inside the scan root. */
function relativeName(name: string): string {
  const path = slashed(relative(process.cwd(), resolve(name)));
  if (path === '') throw new UsageError('--stdin-name is empty');
  return path.startsWith('../') || isAbsolute(path)
    ? slashed(join('.', name)).replace(/^(\.\.\/|\/|[A-Za-z]:)+/, '')
    : path;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

// Which redirects name a path. Plain paths and bare names are looked up, so that a thousand of them cost as much as one; only
// globs are tried on every path, and past their number and work everything counts as named: decoys must not hide a path.
import { resolve } from '../settings/resolve.ts';
import { globMatcher, isGlob } from './glob.ts';
import type { Redirect } from './redirect.ts';

/** Globs tried on each path. */
const MOST_GLOBS = 200;
/** Comparisons for all globs of one tree. */
const STEPS = 50_000_000;
/** Redirects by which one path is named; one is enough to make it what it is. */
const MOST_NAMES = 50;

/** Answers for paths in lower case. */
export function namedBy(redirects: readonly Redirect[]): (path: string) => readonly Redirect[] {
  const names = new Map<string, Redirect[]>();
  const places = new Map<string, Redirect[]>();
  const globs: { readonly redirect: Redirect; readonly matches: (path: string) => boolean }[] = [];
  const steps = { left: STEPS };
  for (const redirect of redirects) {
    const { pattern, by, anywhere } = redirect;
    const plain = pattern.replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase();
    const to = anywhere ? undefined : resolve(projectOf(by), plain);
    if (to === undefined) add(names, plain, redirect);
    else if (!to.inside) continue;
    else {
      add(places, to.path, redirect);
      if (!isGlob(to.path)) continue;
      const matches = globs.length < MOST_GLOBS ? globMatcher(to.path, steps) : () => true;
      if (globs.length <= MOST_GLOBS) globs.push({ redirect, matches });
    }
  }
  return path => {
    const found = [...(names.get(path.slice(path.lastIndexOf('/') + 1)) ?? [])];
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      found.push(...(places.get(path.slice(0, end)) ?? []));
    }
    for (const { redirect, matches } of globs) if (matches(path)) found.push(redirect);
    return found.slice(0, MOST_NAMES);
  };
}

function add(map: Map<string, Redirect[]>, key: string, redirect: Redirect): void {
  const list = map.get(key);
  if (!list) map.set(key, [redirect]);
  else if (list.length < MOST_NAMES) list.push(redirect);
}

/** Redirected paths start at the project, which is where the settings folder stands. */
function projectOf(by: string): string {
  const folder = by.replace(/(?:^|\/)(?:\.[\w-]+\/)?[^/]*$/, '').toLowerCase();
  return folder === '' ? 'x' : `${folder}/x`;
}

// Decides what git ignores. Ignore files are written by whoever wrote the repository, so matching is done by hand in
// linear steps (packages turn patterns into regular expressions that a hostile pattern can stall) and counted: past the
// budget nothing counts as ignored any more, which only means that more is scanned.

import { matchPath, type Steps } from '../text/wildmatch.ts';
import { compileIgnoreFile, type IgnorePattern } from './ignore-pattern.ts';
import { byteString } from './names.ts';

/** Comparisons over a whole scan before ignore files are no longer believed. */
const MOST_STEPS = 100_000_000;

/** Bytes, one character each, of the ignore file in a folder of the checkout, if there is one. Folder: '' or 'a/b'. */
export type ReadIgnoreFile = (folder: string) => string | undefined;

/** Whether git ignores an untracked path of the checkout (forward slashes, no leading slash). */
export type Ignored = (path: string, folder: boolean) => boolean;

/** Work allowed for one scan; shared by all checkouts in it. */
export function ignoreBudget(): Steps {
  return { left: MOST_STEPS };
}

/** `excludes`: text of `.git/info/exclude`. */
export function gitignore(readIgnoreFile: ReadIgnoreFile, excludes: string, steps: Steps): Ignored {
  const files = new Map<string, readonly IgnorePattern[]>();
  const folders = new Map<string, boolean>();
  const excluded = compileIgnoreFile(excludes);

  const patternsOf = (folder: string): readonly IgnorePattern[] => {
    let patterns = files.get(folder);
    if (!patterns) {
      patterns = compileIgnoreFile(readIgnoreFile(folder) ?? '');
      files.set(folder, patterns);
    }
    return patterns;
  };

  const verdict = (patterns: readonly IgnorePattern[], path: string, folder: boolean): boolean | undefined => {
    if (patterns.length === 0) return undefined;
    const segments = byteString(path).split('/');
    for (let i = patterns.length - 1; i >= 0; i--) {
      const pattern = patterns[i]!;
      if (pattern.folderOnly && !folder) continue;
      if (matchPath(pattern.segments, segments, steps)) return !pattern.negated;
    }
    return undefined;
  };

  const own = (path: string, folder: boolean): boolean => {
    for (let above = parentOf(path); ; above = parentOf(above)) {
      const found = verdict(patternsOf(above), above === '' ? path : path.slice(above.length + 1), folder);
      if (found !== undefined) return found;
      if (above === '') break;
    }
    return verdict(excluded, path, folder) ?? false;
  };

  /** A file under an ignored folder cannot be taken back by a later pattern. */
  const folderIgnored = (path: string): boolean => {
    const chain: string[] = [];
    let at = path;
    while (at !== '' && !folders.has(at)) {
      chain.push(at);
      at = parentOf(at);
    }
    let ignored = at !== '' && folders.get(at)!;
    for (const folder of chain.reverse()) {
      ignored ||= own(folder, true);
      folders.set(folder, ignored);
    }
    return ignored;
  };

  return (path, folder) => {
    if (steps.left <= 0) return false;
    const ignored = folder ? folderIgnored(path) : folderIgnored(parentOf(path)) || own(path, false);
    return ignored && steps.left > 0;
  };
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

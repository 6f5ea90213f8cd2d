// Globs of settings in the scanned tree. Written by whoever wrote the tree, so no regular expression is made of them: the
// work of all of them together is counted, and what is left when it is used up counts as named.
import { compileSegment, matchPath, type PathPattern, type Steps } from '../text/wildmatch.ts';

/** UTF-16 units of a glob; what is longer names nothing. */
const LONGEST = 500;
/** Globs that the braces of one glob stand for. */
const MOST = 32;

/** Whether a pattern has to be tried on every path. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/** Answers for paths in lower case. A glob names what it matches and, when that is a folder, everything below it. */
export function globMatcher(glob: string, steps: Steps): (path: string) => boolean {
  const lower = glob.toLowerCase().replace(/\/$/, '');
  if (lower === '' || lower.length > LONGEST) return () => false;
  const patterns = expanded(lower).flatMap(compiled);
  return path => {
    const names = path.split('/');
    return patterns.some(pattern => matchPath(pattern, names, steps)) || (patterns.length > 0 && steps.left <= 0);
  };
}

/** `{a,b}` written out; nested braces are not, and count as letters. */
function expanded(glob: string): readonly string[] {
  let all = [''];
  for (const piece of glob.split(/(\{[^{}]*,[^{}]*\})/)) {
    const choices = /^\{.*,.*\}$/s.test(piece) ? piece.slice(1, -1).split(',') : [piece];
    if (all.length * choices.length > MOST) return [];
    all = all.flatMap(before => choices.map(choice => before + choice));
  }
  return all;
}

function compiled(glob: string): readonly PathPattern[] {
  const segments = glob.split('/').map(name => (name === '**' ? name : compileSegment(name)));
  if (segments.includes(undefined)) return [];
  const path = segments as PathPattern;
  return path.at(-1) === '**' ? [path] : [path, [...path, '**']];
}

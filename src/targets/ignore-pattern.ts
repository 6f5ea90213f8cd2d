// One line of a .gitignore file as a pattern (git documentation, gitignore(5), seen 2026-11-22). Lines we refuse to
// understand are left out, so that they ignore nothing.
import { compileSegment, type PathPattern } from '../text/wildmatch.ts';

export interface IgnorePattern {
  readonly segments: PathPattern;
  readonly negated: boolean;
  readonly folderOnly: boolean;
}

/** Longer lines and further lines than an honest file has. */
const LONGEST_LINE = 1000;
const MOST_LINES = 20_000;

/** `text`: the bytes of the file, one character each, for git's `?` is one byte. */
export function compileIgnoreFile(text: string): readonly IgnorePattern[] {
  if (text === '') return [];
  const patterns: IgnorePattern[] = [];
  for (const line of text.replace(/^\xef\xbb\xbf/, '').split('\n', MOST_LINES)) {
    const pattern = compileLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (pattern) patterns.push(pattern);
  }
  return patterns;
}

function compileLine(line: string): IgnorePattern | undefined {
  if (line.length > LONGEST_LINE || line.startsWith('#')) return undefined;
  let text = withoutTrailingSpaces(line);
  const negated = text.startsWith('!');
  if (negated) text = text.slice(1);
  const folderOnly = text.endsWith('/');
  if (folderOnly) text = text.slice(0, -1);
  const anchored = text.includes('/');
  if (text.startsWith('/')) text = text.slice(1);
  if (text === '') return undefined;
  const segments = text.split('/').map(segment => (segment === '**' && anchored ? '**' : compileSegment(segment)));
  if (segments.includes(undefined)) return undefined;
  const path = segments as PathPattern;
  return { segments: anchored ? path : ['**', ...path], negated, folderOnly };
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

// Names of revisions to object ids. A name that begins with a dash is refused: git could take it for an option.
import type { Notice } from '../../model/report.ts';
import type { Repository } from './repository.ts';
import type { Git } from './run.ts';

/** Id of the commit that a name stands for, or undefined. */
export function commitOf(git: Git, revision: string): string | undefined {
  if (revision.startsWith('-') || /[\0\n]/.test(revision)) return undefined;
  const { code, out } = git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return code === 0 ? out.toString().trim() : undefined;
}

/** Where `b` left `a`. Without a place in common, or where the clone ends before it, `a` itself with a notice. */
export function forkPoint(
  { git, shallow }: Repository,
  a: string,
  b: string,
): { id: string; notices: readonly Notice[] } {
  const { code, out } = git(['merge-base', a, b]);
  const id = out.toString().trim().split('\n')[0];
  if (code === 0 && id) return { id, notices: [] };
  const why = shallow ? 'the clone is too shallow to hold one' : 'there is none';
  const message = `No commit in common was found (${why}): compared with the named revision itself.`;
  return { id: a, notices: [{ kind: 'missing', message, incomplete: false }] };
}

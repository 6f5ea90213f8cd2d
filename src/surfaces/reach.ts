// Files that gain readers because an agent file names them.
import type { Repo } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';

/** The surfaces of `others` (by path) that change because a kept agent file redirects to or imports them. */
export function withReach(_repo: Repo, others: ReadonlyMap<string, Surface>): ReadonlyMap<string, Surface> {
  return others;
}

// What a finding's place says, for its fingerprints: the match with the rest of its sentence, so that somebody who accepted
// a sentence is asked again when other words are put into it, and not when lines are moved around it.
import type { Match } from '../model/rule.ts';

/** How far a sentence is followed to either side, in UTF-16 units. */
const REACH = 200;

/** Lower case, white space as single blanks. */
export function saidAt(text: string, { start, end }: Pick<Match, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const from = start - (before.length - lastBreak(before));
  const to = end + (/[.!?](?=\s)|\n/.exec(after)?.index ?? after.length);
  return text.slice(from, to).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Index behind the last end of a sentence or line. */
function lastBreak(text: string): number {
  let last = 0;
  for (const found of text.matchAll(/[.!?]\s|\n/g)) last = found.index + found[0].length;
  return last;
}

// The only way untrusted text leaves the program. A report is read by people in terminals and by agents in CI logs:
// raw text of the tree would be a second injection, and possibly a terminal escape.
import type { Quoted } from '../model/finding.ts';
import { cutMiddle } from './cut.ts';
import { notation, spell } from './spell.ts';

/** Longest quote in UTF-16 code units, unless the caller asks for another. */
export const QUOTE_LENGTH = 240;

/**
 * Spells unseen characters, folds white space to single spaces (long runs are spelled) and cuts the middle out of
 * anything longer than `length` UTF-16 code units.
 */
export function quote(text: string, length = QUOTE_LENGTH): Quoted {
  const bounded = text.length > length * 64 ? middleCut(text, length * 64) : text;
  const collapsed = spell(bounded).replace(/[ \t\n]+/g, space => (space.length < 12 ? ' ' : blank(space)));
  return cutMiddle(collapsed.trim() as Quoted, length);
}

function blank(space: string): string {
  return space.includes('\n')
    ? ` ${notation('\n', space.split('\n').length - 1)} `
    : ` ${notation(space[0]!, space.length)} `;
}

function middleCut(text: string, length: number): string {
  return text.slice(0, length / 2) + text.slice(-length / 2);
}

// A line of the tree made safe to print without losing its shape: unlike a quote it keeps blanks and is not cut at a few
// hundred characters, because its reader wants to compare it with another one.
import type { Quoted } from '../../model/finding.ts';
import { columns } from '../../text/columns.ts';
import { cutMiddle } from '../../text/cut.ts';
import { spell } from '../../text/spell.ts';
import { condensed, shown } from '../shown.ts';

/** Longest line printed, in UTF-16 code units of its spelled form. */
const LONGEST = 4000;
/** Only so much of a line is looked at: the middle of the rest is cut out before it is spelled. */
const RAW = 100_000;

/** `whole`: nothing is cut out and no run of unseen characters is summed up. */
export function safeLine(text: string, whole = false): Quoted {
  const near = whole || text.length <= RAW ? text : `${text.slice(0, RAW / 2)}${text.slice(-RAW / 2)}`;
  const spelled = spell(near.isWellFormed() ? near : near.toWellFormed()).replace(/[\t\n]/g, '  ') as Quoted;
  return whole ? shown(spelled) : cutMiddle(shown(condensed(spelled)), LONGEST);
}

/** The text on lines of at most `width` columns, cut between characters. Never empty. */
export function cells(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const token of text.match(/<U\+[0-9A-F]+(?:\*[0-9]+)?>|\P{M}\p{M}*|\p{M}/gu) ?? []) {
    const size = columns(token);
    if (used > 0 && used + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += token;
    used += size;
  }
  lines.push(line);
  return lines;
}

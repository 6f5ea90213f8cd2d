// The only way untrusted text leaves the program. A report is read by people in terminals and by agents in CI logs:
// raw text of the tree would be a second injection, and possibly a terminal escape.
import type { Quoted } from '../model/finding.ts';
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
  return cut(collapsed.trim(), length) as Quoted;
}

function blank(space: string): string {
  return space.includes('\n')
    ? ` ${notation('\n', space.split('\n').length - 1)} `
    : ` ${notation(space[0]!, space.length)} `;
}

/** Cuts the middle out, never inside a spelled character or a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const tokens = text.match(/<U\+[0-9A-F]+(?:\*[0-9]+)?>|[\s\S]/gu) ?? [];
  const room = length - 24;
  let head = '';
  let i = 0;
  while (i < tokens.length && head.length + tokens[i]!.length <= room * 0.7) head += tokens[i++];
  let tail = '';
  let j = tokens.length;
  while (j > i && tail.length + tokens[j - 1]!.length <= room - head.length) tail = tokens[--j] + tail;
  return `${head} [... ${j - i} more ...] ${tail}`;
}

function middleCut(text: string, length: number): string {
  return text.slice(0, length / 2) + text.slice(-length / 2);
}

/** Makes links in a quote unclickable and unfetchable: `hxxps://host[.]example`. */
export function defang(text: Quoted): Quoted {
  return text
    .replace(/\b(h)tt(ps?:\/\/)/gi, '$1xx$2')
    .replace(
      /(hxxps?:\/\/)([^\s/"'<>`]+)/gi,
      (_, scheme: string, host: string) => scheme + host.replace(/\./g, '[.]'),
    ) as Quoted;
}

// Where one statement ends: sentences, list items, headings, table rows and command lines of a folded view. Line breaks
// of wrapped text join, because an order does not stop at column 80; so whether a line was full decides.
import type { Role } from '../model/span.ts';

/** Half-open UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Statements longer than this are cut, in UTF-16 code units: nobody writes such sentences, but a minified file does. */
export const LONGEST = 1000;

/** Statements further away than this are no neighbours, in UTF-16 code units of the file. */
export const BESIDE = 500;

/** How far apart what two neighbours say can be. */
export const AROUND = BESIDE + 2 * LONGEST;

/** How far a name speaks to what is behind it in its paragraph (index.ts). */
export const SPOKEN = 600 + 2 * LONGEST;

/** How far when its statement ends in a colon: to the list behind it, and what stands close behind that. */
export const LED = 12 * LONGEST + BESIDE + SPOKEN;

/** A line at least this long was probably wrapped by its writer, in UTF-16 code units. */
const FULL_LINE = 56;

const ENDS = new Set('.!?…。！？｡।॥؟۔'.split(''));
const SOLID_ENDS = new Set('。！？｡।॥؟۔'.split(''));
const CLOSERS = new Set('"\'”’»)]}*_`」』）】'.split(''));

/** What looks like the end of a sentence and is none. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|fig|no|nr|mr|mrs|dr|prof|z\.b|d\.h|bzw|ca|p\.ex|ex|р|т\.е|т\.к|т\.д|напр|[a-z]|\d{1,3})$/;

/** The start of a list item, heading, quotation or table row. */
const MARKER = /^[ \t]{0,12}(?:[-*+•‣▪–—] |\d{1,3}[.)] |[a-z]\) |#{1,6} |>|\||```|~~~|step \d{1,3}\b|\[[ x]\] )/;

/**
 * Splits `text`. `lowerCaseAt` says whether the character at an offset was written in lower case: a line that starts so
 * goes on from the line before.
 */
export function split(text: string, role: Role, lowerCaseAt: (offset: number) => boolean): readonly Stretch[] {
  const out: Stretch[] = [];
  let start = 0;
  let lineStart = 0;
  const close = (end: number) => {
    for (let at = start; at < end; at += LONGEST) push(out, text, at, Math.min(end, at + LONGEST));
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') {
      if (role === 'code' ? !continues(text, at) : endsLine(text, lineStart, at, lowerCaseAt)) close(at);
      lineStart = at + 1;
    } else if (character === '`' && role !== 'code') {
      at = skipCode(text, at);
    } else if (ENDS.has(character) && role !== 'code' && endsSentence(text, start, at)) {
      let end = at + 1;
      while (end < text.length && end - at < 4 && CLOSERS.has(text[end]!)) end++;
      close(end);
      at = end - 1;
    }
  }
  close(text.length);
  return out;
}

function push(out: Stretch[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start) out.push({ start, end });
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}

/** A command line goes on after a backslash, a pipe or a comma. */
function continues(text: string, at: number): boolean {
  return at > 0 && '\\|,('.includes(text[at - 1]!);
}

function endsLine(text: string, lineStart: number, at: number, lowerCaseAt: (offset: number) => boolean): boolean {
  const next = text[at + 1];
  if (next === undefined || next === '\n') return true;
  const ahead = text.slice(at + 1, at + 24);
  if (MARKER.test(ahead)) return true;
  const line = at - lineStart;
  const mark = /^[ \t]{0,6}(?:#{1,6} |\||>)/.exec(text.slice(lineStart, lineStart + 12));
  if (mark && mark[0] !== '>') return true;
  let first = at + 1;
  while (first < text.length && isBlank(text.charCodeAt(first))) first++;
  if (text[at - 1] === ':' && line < FULL_LINE) return true;
  return line < FULL_LINE && !lowerCaseAt(first) && !(text.charCodeAt(first) > 0x2e80 && line > FULL_LINE / 2);
}

function endsSentence(text: string, start: number, at: number): boolean {
  if (SOLID_ENDS.has(text[at]!)) return true;
  let next = at + 1;
  while (next < text.length && next - at < 4 && CLOSERS.has(text[next]!)) next++;
  if (next < text.length && !isBlank(text.charCodeAt(next))) return false;
  return text[at] !== '.' || !ABBREVIATION.test(text.slice(Math.max(start, at - 8), at));
}

/** Longest inline code that is skipped as one, in UTF-16 code units. */
const LONGEST_CODE = 300;

/** The offset of the back-tick that closes inline code, or `at` when it is not closed nearby. */
function skipCode(text: string, at: number): number {
  const most = Math.min(text.length, at + LONGEST_CODE);
  for (let i = at + 1; i < most; i++) {
    if (text[i] === '`') return i;
    if (text[i] === '\n' && text[i + 1] === '\n') return at;
  }
  return at;
}

// Walks a text line by line without splitting it: the line scanners that stand in for parsers must stay linear and keep
// offsets. Lines end at LF, CR or CRLF.

import { lineEnd } from '../text/line-end.ts';

export interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** With the line end: where the next line starts. */
  readonly next: number;
}

/** The lines of [from, to) of a text. */
export function* linesOf(text: string, from = 0, to = text.length): Generator<Line> {
  for (let start = from; start < to; ) {
    const end = Math.min(to, lineEnd(text, start));
    const next = Math.min(to, end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1));
    yield { start, end, next };
    start = next;
  }
}

/** The first offset in [start, end) that holds no blank; `end` when there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isBlankUnit(text.charCodeAt(i))) i++;
  return i;
}

/** The end of [start, end) without the blanks it ends with. */
export function trimBlanks(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isBlankUnit(text.charCodeAt(i - 1))) i--;
  return i;
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff;
}

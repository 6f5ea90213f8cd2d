// Offsets to lines and columns. Only LF, CR and CRLF end a line, as in GitHub code scanning: U+2028, U+0085, VT and FF
// do not, so a finding's line is the line a reviewer counts.
import type { Location } from '../model/location.ts';
import type { Region } from '../model/source.ts';

/** UTF-16 offsets at which the lines of a text start, ascending; the first is 0. */
export type LineStarts = readonly number[];

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** One-based line and column (UTF-16 code units) of an offset. */
export function position(starts: LineStarts, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** The place of a region of a file, for a report. */
export function location(path: string, starts: LineStarts, region: Region, label?: string): Location {
  const from = position(starts, region.start);
  const to = position(starts, region.end);
  return {
    path,
    region,
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(label === undefined ? {} : { label }),
  };
}

// The words around a place, as an agent reads them: unseen characters left out, cut at the ends of the line.
import { withoutUnseen } from './spell.ts';

/** UTF-16 units shown on either side. */
const WINDOW = 80;

/** The line around [start, end), at most 80 units on either side, without unseen characters. */
export function plainLine(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const next = after.search(/[\r\n]/);
  const line =
    before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + after.slice(0, next < 0 ? undefined : next);
  return withoutUnseen(line.toWellFormed()).trim();
}

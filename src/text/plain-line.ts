// The words around a place, as an agent reads them: unseen characters left out, cut at the ends of the line.
import { withoutUnseen } from './spell.ts';

/** UTF-16 units shown on either side. */
const WINDOW = 120;

/** The line around [start, end), at most 120 units on either side and cut between words, without unseen characters. */
export function plainLine(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const after = text.slice(end, end + WINDOW);
  const lineEnd = after.search(/[\r\n]/);
  const head = lineStart > 0 || start <= WINDOW ? before.slice(lineStart) : `...${before.replace(/^\S{0,30}/, '')}`;
  const tail =
    lineEnd >= 0 || end + WINDOW >= text.length
      ? after.slice(0, lineEnd < 0 ? undefined : lineEnd)
      : `${after.replace(/\S{0,30}$/, '')}...`;
  return withoutUnseen((head + text.slice(start, end) + tail).toWellFormed()).trim();
}

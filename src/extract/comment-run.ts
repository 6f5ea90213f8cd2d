// Adds a comment to a list of marks. Line comments that follow each other are one text to a reader, so they become one
// mark: a sentence broken over three `//` lines must not escape as three harmless pieces.
import type { Mark } from './paint.ts';

const LINE_COMMENTS = new WeakSet<Mark>();

/** Appends a comment, or joins it to the last mark when both are line comments with only white space between them. */
export function addComment(marks: Mark[], text: string, start: number, end: number, isLine: boolean): void {
  const last = marks.at(-1);
  let mark: Mark = { start, end, role: 'comment' };
  if (isLine && last && LINE_COMMENTS.has(last) && isBlank(text, last.end, start)) {
    mark = { start: last.start, end, role: 'comment' };
    marks.pop();
  }
  if (isLine) LINE_COMMENTS.add(mark);
  marks.push(mark);
}

/** True when [start, end) of a text is white space only. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 32 && unit !== 0xa0 && unit !== 0xfeff) return false;
  }
  return true;
}

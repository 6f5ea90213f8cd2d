// The words of a picture's metadata, a line for each (read/picture.ts): `label<TAB>text`. No viewer shows them.
import type { Extraction } from './extraction.ts';
import { linesOf } from './lines.ts';
import { type Mark, paint } from './paint.ts';

export function picture(text: string): Extraction {
  const marks: Mark[] = [];
  for (const { start, end } of linesOf(text)) {
    const tab = text.indexOf('\t', start);
    const from = tab < 0 || tab >= end ? start : tab + 1;
    marks.push({ start: from, end, role: 'prose', how: 'metadata', key: text.slice(start, Math.max(start, from - 1)) });
  }
  return { spans: paint(text.length, marks) };
}

// Where the title and the alternative text of a Markdown link, image or definition stand: the syntax tree holds their
// text but not their place. CommonMark 0.31.2, sections 4.7, 6.3 and 6.4.
import type { Region } from '../model/source.ts';

/** Where the label that opens at `open` (its `[`) closes: the offset of its `]`, or `end`. */
export function labelEnd(text: string, open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < end; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i;
  }
  return end;
}

/** The title between [from, end), where `from` is behind `](` or `]:` and `end` is the end of the construct. */
export function titleRegion(text: string, from: number, end: number): Region | undefined {
  let i = skip(text, from, end);
  if (text[i] === '<') while (i < end && text[i] !== '>') i += text[i] === '\\' ? 2 : 1;
  else while (i < end && text.charCodeAt(i) > 32) i++;
  if (text[i] === '>') i++;
  i = skip(text, i, end);
  const open = text[i];
  if (open !== '"' && open !== "'" && open !== '(') return undefined;
  const close = open === '(' ? ')' : open;
  for (let k = i + 1; k < end; k++) {
    if (text[k] === '\\') k++;
    else if (text[k] === close) return { start: i + 1, end: k };
  }
  return undefined;
}

function skip(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && (text.charCodeAt(i) <= 32 || text[i] === '>') && text[i] !== '<') i++;
  return i;
}

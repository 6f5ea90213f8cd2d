// YAML line by line, for files too long to parse: block maps and sequences by indentation, comments, block scalars. Flow
// collections stay one value.
import { addComment } from './comment-run.ts';
import { item, member } from './key-path.ts';
import { linesOf, skipBlanks, trimBlanks } from './lines.ts';
import type { Mark } from './paint.ts';
import { bareScalar } from './scalar.ts';

interface Level {
  readonly indent: number;
  readonly path: string;
  index: number;
}

export function yamlLines(text: string, prefix = ''): Mark[] {
  const marks: Mark[] = [];
  const levels: Level[] = [{ indent: -1, path: prefix, index: -1 }];
  let block = -1;
  for (const line of linesOf(text)) {
    let start = skipBlanks(text, line.start, line.end);
    const end = trimBlanks(text, start, line.end);
    if (start === end) continue;
    const indent = start - line.start;
    if (block >= 0 && indent > block) {
      extend(marks, start, end, levels.at(-1)!.path);
      continue;
    }
    block = -1;
    if (text[start] === '#') {
      addComment(marks, text, start, end, true);
      continue;
    }
    if (/^(?:---|\.\.\.)/.test(text.slice(start, start + 3)) && indent === 0) levels.length = 1;
    let column = indent;
    const dash = text[start] === '-' && (start + 1 === end || text.charCodeAt(start + 1) <= 32);
    while (levels.length > 1 && levels.at(-1)!.indent >= column + (dash ? 1 : 0)) levels.pop();
    let depth = 0;
    while (text[start] === '-' && (start + 1 === end || text.charCodeAt(start + 1) <= 32) && depth++ < 20) {
      let top = levels.at(-1)!;
      if (top.indent !== column || top.index < 0) {
        top = { indent: column, path: top.path, index: -1 };
        levels.push(top);
      }
      top.index++;
      start = skipBlanks(text, start + 1, end);
      column = start - line.start;
      levels.push({ indent: column - 1, path: item(top.path, top.index), index: -1 });
    }
    if (start >= end) continue;
    const colon = keyEnd(text, start, end);
    const parent = levels.at(-1)!.path;
    let path = parent;
    if (colon > start) {
      const [from, to] = strip(text, start, trimBlanks(text, start, colon));
      path = member(parent, text.slice(from, to));
      marks.push({ start: from, end: to, role: 'field', key: path, scalar: 'key' });
      levels.push({ indent: column, path, index: -1 });
      start = skipBlanks(text, colon + 1, end);
    }
    if (/^[|>][-+0-9]{0,2}$/.test(text.slice(start, Math.min(end, start + 4)).replace(/\s.*/, ''))) block = indent;
    else if (start < end) value(text, start, end, path, marks);
  }
  return marks;
}

function extend(marks: Mark[], start: number, end: number, key: string): void {
  const last = marks.at(-1);
  if (last?.key === key && last.scalar === 'string') marks[marks.length - 1] = { ...last, end };
  else marks.push({ start, end, role: 'field', key, scalar: 'string' });
}

/** Where the `:` of `key: value` stands, or -1. */
function keyEnd(text: string, start: number, end: number): number {
  const quote = text[start];
  let i = start;
  if (quote === '"' || quote === "'") {
    for (i++; i < end && text[i] !== quote; i++) if (quote === '"' && text[i] === '\\') i++;
  }
  for (const stop = Math.min(end, i + 400); i < stop; i++) {
    if (text[i] === ':' && (i + 1 === end || text.charCodeAt(i + 1) <= 32)) return i;
    if (text[i] === '#' && text.charCodeAt(i - 1) <= 32) return -1;
  }
  return -1;
}

function value(text: string, start: number, end: number, key: string, marks: Mark[]): void {
  let stop = end;
  const quote = text[start] === '"' || text[start] === "'" ? text[start] : '';
  for (let i = start + 1, open = quote !== ''; i < end; i++) {
    if (open) open = text[i] !== quote;
    else if (text[i] === '#' && text.charCodeAt(i - 1) <= 32) {
      stop = trimBlanks(text, start, i);
      break;
    }
  }
  const [from, to] = strip(text, start, stop);
  marks.push({
    start: from,
    end: to,
    role: 'field',
    key,
    scalar: from > start ? 'string' : bareScalar(text.slice(from, to)),
  });
  const comment = skipBlanks(text, stop, end);
  if (comment < end) addComment(marks, text, comment, end, true);
}

function strip(text: string, start: number, end: number): [number, number] {
  const quote = text[start];
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote
    ? [start + 1, end - 1]
    : [start, end];
}

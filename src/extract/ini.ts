// INI and its relatives: git config (`[remote "origin"]` gives `remote.origin`), .npmrc, .editorconfig, .properties,
// pip.conf, systemd units. Also the line scanner behind TOML that does not parse, hence quotes and array tables.
import { addComment } from './comment-run.ts';
import type { Extraction } from './extraction.ts';
import { item, member } from './key-path.ts';
import { linesOf, skipBlanks, trimBlanks } from './lines.ts';
import { type Mark, paint } from './paint.ts';
import { bareScalar } from './scalar.ts';

export function ini(text: string): Extraction {
  return { spans: paint(text.length, iniMarks(text)) };
}

/** Marks of every section, key, value and comment. A line that is none of them is prose. */
export function iniMarks(text: string, prefix = ''): Mark[] {
  const marks: Mark[] = [];
  const tables = new Map<string, number>();
  let section = prefix;
  let key = prefix;
  let continued = false;
  for (const line of linesOf(text)) {
    const start = skipBlanks(text, line.start, line.end);
    const end = trimBlanks(text, start, line.end);
    if (start === end) {
      continued = false;
      continue;
    }
    const first = text[start];
    if (!continued && (first === '#' || first === ';' || first === '!')) {
      addComment(marks, text, start, end, true);
    } else if (!continued && first === '[') {
      section = heading(text, start, end, prefix, tables, marks);
      key = section;
    } else {
      const equals = continued ? -1 : separator(text, start, end);
      if (equals > start) {
        const [from, to] = unquoted(text, start, trimBlanks(text, start, equals));
        key = member(section, text.slice(from, to).slice(0, 300));
        marks.push({ start: from, end: to, role: 'field', key, scalar: 'key' });
        value(text, skipBlanks(text, equals + 1, end), end, key, marks);
      } else if (continued || (start > line.start && key !== section)) {
        value(text, start, end, key, marks);
      } else {
        marks.push({
          start,
          end,
          role: text.slice(start, end).includes(' ') ? 'prose' : 'field',
          ...bare(section, text, start, end),
        });
      }
    }
    continued = text[end - 1] === '\\';
  }
  return marks;
}

function bare(section: string, text: string, start: number, end: number): Partial<Mark> {
  if (text.slice(start, end).includes(' ')) return {};
  return { key: member(section, text.slice(start, Math.min(end, start + 300))), scalar: 'key' };
}

function heading(
  text: string,
  start: number,
  end: number,
  prefix: string,
  tables: Map<string, number>,
  marks: Mark[],
): string {
  const close = indexBefore(text, ']', start, end);
  const stop = close < start ? end : close;
  const array = text[start + 1] === '[';
  const from = skipBlanks(text, start + (array ? 2 : 1), stop);
  const to = trimBlanks(text, from, stop);
  const raw = text.slice(from, Math.min(to, from + 300));
  const parts = raw.match(/^([^\s"]+)\s+"(.*)"$/);
  const name = parts ? `${parts[1]}.${parts[2]!.replaceAll('\\', '')}` : raw.replace(/["'\s]/g, '');
  let section = member(prefix, name);
  if (array) {
    const index = tables.get(section) ?? 0;
    tables.set(section, index + 1);
    section = item(section, index);
  }
  if (to > from) marks.push({ start: from, end: to, role: 'field', key: section, scalar: 'key' });
  const comment = skipBlanks(text, Math.min(end, stop + (array ? 2 : 1)), end);
  if (text[comment] === '#' || text[comment] === ';') addComment(marks, text, comment, end, true);
  else if (comment < end) marks.push({ start: comment, end, role: 'prose' });
  return section;
}

/** Where a character stands in [start, end), or -1: `indexOf` would search the whole file, line after line. */
function indexBefore(text: string, character: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (text[i] === character) return i;
  return -1;
}

/** The `=` or `:` that parts key and value; quoted keys may hold either. */
function separator(text: string, start: number, end: number): number {
  let i = start;
  if (text[i] === '"' || text[i] === "'") {
    i = Math.max(i, indexBefore(text, text[i]!, i + 1, end));
  }
  for (const stop = Math.min(end, i + 400); i < stop; i++) {
    if (text[i] === '=' || (text[i] === ':' && text[i + 1] !== '/')) return i;
  }
  return -1;
}

function value(text: string, first: number, last: number, key: string, marks: Mark[]): void {
  const [start, end] = insideLists(text, first, last);
  if (start >= end) return;
  let stop = end;
  const quote = text[start];
  const close = quote === '"' || quote === "'" ? closing(text, start, end) : -1;
  for (let i = close < 0 ? start + 1 : close + 1; i < end; i++) {
    if ((text[i] === '#' || text[i] === ';') && text.charCodeAt(i - 1) <= 32) {
      stop = trimBlanks(text, start, i);
      const [from, to] = unquoted(text, start, stop);
      marks.push({
        start: from,
        end: to,
        role: 'field',
        key,
        scalar: from > start ? 'string' : bareScalar(text.slice(from, to)),
      });
      addComment(marks, text, i, end, true);
      return;
    }
  }
  const [from, to] = unquoted(text, start, stop);
  marks.push({
    start: from,
    end: to,
    role: 'field',
    key,
    scalar: from > start ? 'string' : bareScalar(text.slice(from, to)),
  });
}

function closing(text: string, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === text[start]) return i;
  }
  return -1;
}

function unquoted(text: string, start: number, end: number): [number, number] {
  const quote = text[start];
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote
    ? [start + 1, end - 1]
    : [start, end];
}

/** Brackets around a quoted value, of lists that a parser could not take, are not part of what it says. */
function insideLists(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  while (from < end && (text[from] === '[' || text[from] === ' ')) from++;
  if (text[from] !== '"' && text[from] !== "'") return [start, end];
  let to = end;
  while (to > from && (text[to - 1] === ']' || text[to - 1] === ' ')) to--;
  return [from, to];
}

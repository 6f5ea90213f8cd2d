// .env files: NAME=value lines, `export` in front, quoted values over several lines, comments.

import { lineEnd } from '../text/line-end.ts';
import { addComment } from './comment-run.ts';
import type { Extraction } from './extraction.ts';
import { skipBlanks, trimBlanks } from './lines.ts';
import { type Mark, paint } from './paint.ts';
import { bareScalar } from './scalar.ts';

export function dotenv(text: string): Extraction {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const start = skipBlanks(text, at, end);
    if (start === end) at = end + 1;
    else if (text[start] === '#') {
      addComment(marks, text, start, trimBlanks(text, start, end), true);
      at = end + 1;
    } else at = assignment(text, start, end, marks);
  }
  return { spans: paint(text.length, marks) };
}

const NAME = /(?:export[ \t]+)?([\w.-]{1,200})[ \t]*[=:]/y;

/** Marks one assignment; returns where the next line starts. */
function assignment(text: string, start: number, end: number, marks: Mark[]): number {
  NAME.lastIndex = start;
  const name = NAME.exec(text);
  if (!name || NAME.lastIndex > end) {
    marks.push({ start, end: trimBlanks(text, start, end), role: 'prose' });
    return end + 1;
  }
  const key = name[1]!;
  const from = text.indexOf(key, start + (name[0].startsWith('export') && key !== 'export' ? 6 : 0));
  marks.push({ start: from, end: from + key.length, role: 'field', key, scalar: 'key' });
  const at = skipBlanks(text, NAME.lastIndex, end);
  const quote = text[at];
  if (at < end && (quote === '"' || quote === "'" || quote === '`')) {
    const close = closing(text, at);
    if (close > 0) {
      marks.push({ start: at + 1, end: close, role: 'field', key, scalar: 'string' });
      return rest(text, close + 1, marks);
    }
  }
  let stop = end;
  for (let i = at; i < end; i++) {
    if (text[i] === '#' && text.charCodeAt(i - 1) <= 32) {
      stop = i;
      break;
    }
  }
  const last = trimBlanks(text, at, stop);
  if (last > at) marks.push({ start: at, end: last, role: 'field', key, scalar: bareScalar(text.slice(at, last)) });
  return rest(text, stop, marks);
}

function rest(text: string, from: number, marks: Mark[]): number {
  const end = lineEnd(text, from);
  const start = skipBlanks(text, from, end);
  const last = trimBlanks(text, start, end);
  if (text[start] === '#' && start < end) addComment(marks, text, start, last, true);
  else if (last > start) marks.push({ start, end: last, role: 'prose' });
  return end + 1;
}

/** The quote that closes the one at `start`, within 64 kB: a stray quote must not swallow the file, nor be searched twice. */
function closing(text: string, start: number): number {
  const quote = text[start]!;
  for (let i = start + 1, stop = Math.min(text.length, start + 65_536); i < stop; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote) return i;
  }
  return -1;
}

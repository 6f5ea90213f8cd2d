// JSON, JSONC, JSON5 and JSON lines by the scanner of jsonc-parser with a stack of our own: its visitor recurses, and a file
// may nest deeper than the call stack. Every key and value gets its own span, duplicates too, since readers differ in
// which of two equal keys they obey.
import { createScanner } from 'jsonc-parser';
import { lineEnd } from '../text/line-end.ts';
import { addComment } from './comment-run.ts';
import type { Extraction } from './extraction.ts';
import { item, member } from './key-path.ts';
import { type Mark, paint } from './paint.ts';

// jsonc-parser's SyntaxKind is a const enum, which cannot be imported here; numbers from its main.d.ts, version 3.3.1.
const KIND = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
};
const LITERAL = { string: 10, number: 11, lineComment: 12, blockComment: 13, unknown: 16, eof: 17 };
/** Marks beyond which the rest of a file is one prose mark: some 20 MB of ordinary JSON. */
const MOST_MARKS = 600_000;

interface Level {
  readonly path: string;
  readonly array: boolean;
  index: number;
  key: string | undefined;
}

export function json(text: string): Extraction {
  const { marks, partly } = jsonMarks(text);
  return { spans: paint(text.length, marks), ...(partly ? { partly, incomplete: true } : {}) };
}

/** The marks of a JSON text, for formats that are JSON with a meaning of their own. */
export function jsonMarks(text: string): { marks: Mark[]; partly?: string } {
  const scanner = createScanner(text, false);
  const marks: Mark[] = [];
  const stack: Level[] = [];
  const here = () => {
    const top = stack.at(-1);
    if (!top) return '';
    return top.array ? item(top.path, top.index) : member(top.path, top.key ?? '');
  };
  const scalar = (start: number, end: number, kind: Mark['scalar'], value: string) => {
    const top = stack.at(-1);
    if (top && !top.array && top.key === undefined) {
      top.key = value;
      marks.push({ start, end, role: 'field', key: here(), scalar: 'key' });
    } else {
      marks.push({ start, end, role: 'field', key: here(), scalar: kind });
    }
  };
  for (let kind = scanner.scan(); Number(kind) !== LITERAL.eof; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    let end = start + scanner.getTokenLength();
    switch (Number(kind)) {
      case KIND.openBrace:
      case KIND.openBracket:
        stack.push({ path: here(), array: Number(kind) === KIND.openBracket, index: 0, key: undefined });
        break;
      case KIND.closeBrace:
      case KIND.closeBracket:
        stack.pop();
        break;
      case KIND.comma: {
        const top = stack.at(-1);
        if (top) {
          top.index++;
          top.key = undefined;
        }
        break;
      }
      case KIND.null:
        scalar(start, end, 'null', 'null');
        break;
      case KIND.true:
      case KIND.false:
        scalar(start, end, 'boolean', scanner.getTokenValue());
        break;
      case LITERAL.number:
        scalar(start, end, 'number', scanner.getTokenValue());
        break;
      case LITERAL.string: {
        const closed = end - start > 1 && Number(scanner.getTokenError()) !== 2;
        scalar(start + 1, closed ? end - 1 : end, 'string', scanner.getTokenValue());
        break;
      }
      case LITERAL.lineComment:
      case LITERAL.blockComment:
        addComment(marks, text, start, end, Number(kind) === LITERAL.lineComment);
        break;
      case LITERAL.unknown:
        end = unknown(text, start, end, marks, stack, scalar);
        scanner.setPosition(end);
        break;
    }
    if (marks.length > MOST_MARKS) {
      marks.push({ start: end, end: text.length, role: 'prose' });
      return { marks, partly: 'It holds more values than are read one by one; the rest was read as plain text.' };
    }
  }
  return { marks };
}

/** What is no JSON: JSON5 strings and names, `#` comments, or words that have no business here. Returns where it ends. */
function unknown(
  text: string,
  start: number,
  end: number,
  marks: Mark[],
  stack: readonly Level[],
  scalar: (start: number, end: number, kind: Mark['scalar'], value: string) => void,
): number {
  if (text[start] === '#') {
    const stop = lineEnd(text, start);
    addComment(marks, text, start, stop, true);
    return stop;
  }
  const top = stack.at(-1);
  if (text[start] === "'" && top) {
    const stop = singleQuoted(text, start);
    const inner = text[stop - 1] === "'" && stop > start + 1 ? stop - 1 : stop;
    scalar(start + 1, inner, 'string', text.slice(start + 1, inner));
    return stop;
  }
  const last = marks.at(-1);
  const loose = !top || (last?.role === 'prose' && start - last.end <= 1);
  if (loose && last?.role === 'prose' && start - last.end < 200 && text.slice(last.end, start).trim() === '') {
    marks[marks.length - 1] = { ...last, end };
  } else if (loose) {
    marks.push({ start, end, role: 'prose' });
  } else {
    scalar(start, end, 'string', text.slice(start, end));
  }
  return end;
}

function singleQuoted(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 39) return i + 1;
    if (unit === 92) i += text[i + 1] === '\r' && text[i + 2] === '\n' ? 2 : 1;
    else if (unit === 10 || unit === 13) return i;
  }
  return text.length;
}

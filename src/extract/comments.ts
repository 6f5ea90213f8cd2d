// Comments, docstrings and strings of languages without a parser here, from the table of comment-syntax.ts. One forward
// pass; what does not close is closed at the end of its line, so that a stray quote does not turn the rest into a string.

import { lineEnd } from '../text/line-end.ts';
import { literal } from '../text/literal.ts';
import { languageOf } from './comment-languages.ts';
import { addComment } from './comment-run.ts';
import { type CommentSyntax, SYNTAX } from './comment-syntax.ts';
import type { Extraction } from './extraction.ts';
import { heredocBodies } from './heredoc.ts';
import { type Mark, paint } from './paint.ts';

export async function comments(text: string, path: string): Promise<Extraction> {
  const language = languageOf(path, text);
  if (language === 'ecmascript') return (await import('./ecmascript.ts')).ecmascript(text, path);
  if (language === 'tex') return { spans: paint(text.length, (await import('./tex.ts')).texMarks(text)) };
  if (language === 'rst') return { spans: paint(text.length, (await import('./rst.ts')).rstMarks(text)) };
  if (language === 'asciidoc')
    return { spans: paint(text.length, (await import('./asciidoc.ts')).asciidocMarks(text)) };
  return { spans: paint(text.length, commentMarks(text, path)) };
}

/** Marks that cover a text; one prose mark when its language is unknown. */
export function commentMarks(text: string, path: string): Mark[] {
  const language = languageOf(path, text);
  const syntax = language !== undefined && Object.hasOwn(SYNTAX, language) ? SYNTAX[language]! : undefined;
  return syntax ? scan(text, syntax) : [{ start: 0, end: text.length, role: 'prose' }];
}

interface Opener {
  readonly at: RegExp;
  readonly kind: 'line' | 'block' | 'string' | 'heredoc';
  readonly close: string;
  readonly flags: string;
}

/** Strings and heredocs without an end, after which no further one is looked for to the end of the file. */
const MOST_UNCLOSED = 20;

function scan(text: string, syntax: CommentSyntax): Mark[] {
  const openers = openersOf(syntax);
  const next = new RegExp(openers.map(o => o.at.source).join('|') || '(?!)', 'gim');
  const rest = syntax.rest ?? 'code';
  const marks: Mark[] = [];
  let unclosed = 0;
  let done = 0;
  const fill = (to: number) => {
    if (to > done) marks.push({ start: done, end: to, role: rest });
  };
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const at = match.index;
    const opener = openers.find(({ at: open }) => sticky(open, at).test(text))!;
    const open = sticky(opener.at, at).exec(text)!;
    const inner = at + open[0].length;
    let end = inner;
    if (opener.kind === 'line') {
      end = commentLineEnd(text, inner, syntax.continues ?? false);
      pushComment(marks, text, done, at, end, rest, true);
      done = end;
    } else if (opener.kind === 'block') {
      end = blockEnd(text, inner, opener, open[1]);
      pushComment(marks, text, done, at, end, rest, false);
      done = end;
    } else if (opener.kind === 'heredoc') {
      if (unclosed < MOST_UNCLOSED) {
        const bodies = heredocBodies(text, at, opener.at);
        unclosed += bodies.missing;
        for (const body of bodies.found) {
          fill(body.start);
          marks.push({ start: body.start, end: body.end, role: 'string' });
          done = end = body.end;
        }
      }
    } else {
      const close = stringEnd(text, inner, opener, open[1], unclosed < MOST_UNCLOSED);
      if (!close.closed) unclosed++;
      end = close.end;
      const isDoc = isDocstring(text, syntax, marks, done, at);
      fill(isDoc ? at : inner);
      marks.push(isDoc ? { start: at, end, role: 'comment' } : { start: inner, end: close.inner, role: 'string' });
      done = isDoc ? end : close.inner;
    }
    next.lastIndex = Math.max(end, at + 1);
  }
  fill(text.length);
  return marks;
}

function sticky(open: RegExp, at: number): RegExp {
  open.lastIndex = at;
  return open;
}

const OPENERS = new WeakMap<CommentSyntax, readonly Opener[]>();

/** Compiled on first use, once per language. */
function openersOf(syntax: CommentSyntax): readonly Opener[] {
  let openers = OPENERS.get(syntax);
  if (openers) return openers;
  const opener = (kind: Opener['kind'], open: string, close = '', flags = ''): Opener => ({
    at: new RegExp(open, 'yim'),
    kind,
    close,
    flags,
  });
  openers = [
    ...(syntax.block ?? []).map(([open, close, flags]) => opener('block', open, close, flags)),
    ...(syntax.heredoc ? [opener('heredoc', syntax.heredoc)] : []),
    ...(syntax.line ? [opener('line', `(?:${syntax.line})`)] : []),
    ...(syntax.strings ?? []).map(([open, close, flags]) => opener('string', open, close, flags)),
  ];
  OPENERS.set(syntax, openers);
  return openers;
}

/** White space between two line comments belongs to them, not to the code around. */
function pushComment(
  marks: Mark[],
  text: string,
  done: number,
  start: number,
  end: number,
  rest: Mark['role'],
  isLine: boolean,
): void {
  const before = marks.length;
  addComment(marks, text, start, end, isLine);
  if (marks.length === before || start === done) return;
  const comment = marks.pop()!;
  marks.push({ start: done, end: start, role: rest }, comment);
}

function commentLineEnd(text: string, from: number, continues: boolean): number {
  let end = lineEnd(text, from);
  while (continues && text[end - 1] === '\\' && end < text.length) {
    end = lineEnd(text, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
  }
  return end;
}

function blockEnd(text: string, from: number, opener: Opener, captured = ''): number {
  const close = opener.close.replace('$1', literal(captured));
  const finder = new RegExp(opener.flags.includes('n') ? `(${opener.at.source})|${close}` : `(?!)()|${close}`, 'gim');
  finder.lastIndex = from;
  let depth = 1;
  for (let match = finder.exec(text); match; match = finder.exec(text)) {
    depth += match[1] === undefined ? -1 : 1;
    if (depth === 0) return match.index + match[0].length;
    if (match[0] === '') finder.lastIndex++;
  }
  return text.length;
}

function stringEnd(
  text: string,
  from: number,
  opener: Opener,
  captured: string | undefined,
  far: boolean,
): { inner: number; end: number; closed: boolean } {
  const { flags } = opener;
  const close = opener.close.replace('$1', literal(captured ?? ''));
  const escaping = flags.includes('b')
    ? '(\\\\(?:\\r\\n|[^]))|'
    : flags.includes('t')
      ? '(`[^])|'
      : flags.includes('d')
        ? `(${close}${close})|`
        : '(?!)()|';
  const finder = new RegExp(`${escaping}${close}${flags.includes('m') && far ? '' : '|([\\r\\n])'}`, 'gm');
  finder.lastIndex = from;
  for (let match = finder.exec(text); match; match = finder.exec(text)) {
    if (match[1] !== undefined) continue;
    if (match[2] !== undefined) return { inner: match.index, end: match.index, closed: false };
    return { inner: match.index, end: match.index + match[0].length, closed: true };
  }
  const end = lineEnd(text, from);
  return { inner: end, end, closed: false };
}

function isDocstring(text: string, syntax: CommentSyntax, marks: readonly Mark[], done: number, at: number): boolean {
  if (!syntax.docstrings) return false;
  const code = text.slice(Math.max(done, at - 200), at);
  if (syntax.docstrings === 'attribute') return /@(?:module|type)?doc\s+(?:~[sS])?$/.test(code);
  const line = code.replace(/[rubfRUBF]{0,2}$/, '');
  if (!/(?:^|[\r\n])[ \t]*$/.test(line) || (line.trim() === '' && code.length === 200)) return false;
  const before = line.trimEnd();
  if (before !== '') return !/[([{,=+\-*/%\\|&<>]$/.test(before);
  const last = marks.at(-1);
  return last === undefined || last.role !== 'string';
}

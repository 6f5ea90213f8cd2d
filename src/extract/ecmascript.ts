// JavaScript, TypeScript and their JSX: comments and strings by a fast lexer, and by the real parser where the lexer is in
// doubt. A file that neither can read keeps what the lexer saw: all of it is covered, only roles may be off.
import { addComment } from './comment-run.ts';
import { type Dialect, lexEcmascript, type Piece } from './ecmascript-lexer.ts';
import type { Extraction } from './extraction.ts';
import { type Mark, paint } from './paint.ts';

/** Length beyond which the parser, at some 0.7 MB a second, is not asked. */
const LONGEST_PARSE = 400_000;

export async function ecmascript(text: string, path: string): Promise<Extraction> {
  return { spans: paint(text.length, await ecmascriptMarks(text, path)) };
}

/** Marks that cover a script; `path` tells the dialect. */
export async function ecmascriptMarks(text: string, path: string): Promise<Mark[]> {
  const marks: Mark[] = [{ start: 0, end: text.length, role: 'code' }];
  const found: Mark[] = [];
  for (const { kind, start, end } of await pieces(text, path)) {
    if (kind === 'line-comment' || kind === 'block-comment')
      addComment(found, text, start, end, kind === 'line-comment');
    else if (end > start) found.push({ start, end, role: 'string' });
  }
  return [...marks, ...found];
}

/** Whether `<` may open an element, and whether it may open type parameters, by file name. */
export function dialectOf(path: string): Dialect {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return { jsx: !/^[mc]?ts$/.test(extension), types: /^(?:tsx|[mc]?ts)$/.test(extension) };
}

async function pieces(text: string, path: string): Promise<readonly Piece[]> {
  const dialect = dialectOf(path);
  const lexed = lexEcmascript(text, dialect);
  if (lexed.sure || text.length > LONGEST_PARSE) return lexed.pieces;
  try {
    return (await import('./estree.ts')).piecesByParser(text, dialect.jsx);
  } catch {
    return lexed.pieces;
  }
}

// JavaScript, TypeScript and their JSX: comments and strings by a fast lexer, and by the real parser where the lexer is in
// doubt. A file that neither can read keeps what the lexer saw: all of it is covered, only roles may be off.
import { bounded, OutOfTime } from './bounded.ts';
import { addComment } from './comment-run.ts';
import { type Dialect, lexEcmascript, type Piece } from './ecmascript-lexer.ts';
import type { Extraction } from './extraction.ts';
import { type Mark, paint } from './paint.ts';
import { isRiskyScript } from './script-risk.ts';

/** Length beyond which the parser, at some 0.7 MB a second, is not asked. */
const LONGEST_PARSE = 400_000;

export async function ecmascript(text: string, path: string): Promise<Extraction> {
  const { found, outOfTime } = await pieces(text, path);
  const partly = 'It takes too long to parse; strings and comments were told apart by its letters alone.';
  return { spans: paint(text.length, marksOf(text, found)), ...(outOfTime ? { partly } : {}) };
}

/** Marks that cover a script; `path` tells the dialect. */
export async function ecmascriptMarks(text: string, path: string): Promise<Mark[]> {
  return marksOf(text, (await pieces(text, path)).found);
}

function marksOf(text: string, pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [{ start: 0, end: text.length, role: 'code' }];
  const found: Mark[] = [];
  for (const { kind, start, end } of pieces) {
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

interface Pieces {
  readonly found: readonly Piece[];
  /** The parser was asked and did not end. */
  readonly outOfTime?: true;
}

async function pieces(text: string, path: string): Promise<Pieces> {
  const dialect = dialectOf(path);
  const lexed = lexEcmascript(text, dialect);
  if (lexed.sure || text.length > LONGEST_PARSE || isRiskyScript(text, lexed.pieces)) return { found: lexed.pieces };
  const { piecesByParser } = await import('./estree.ts');
  try {
    return { found: bounded(text.length, () => piecesByParser(text, dialect.jsx), 0) };
  } catch (error) {
    return { found: lexed.pieces, ...(error instanceof OutOfTime ? { outOfTime: true } : {}) };
  }
}

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

const OUT_OF_TIME = 'A script takes too long to parse; strings and comments were told apart by its letters alone.';

export async function ecmascript(text: string, path: string): Promise<Extraction> {
  const { marks, partly } = await ecmascriptMarks(text, path);
  return { spans: paint(text.length, marks), ...(partly ? { partly } : {}) };
}

export interface ScriptMarks {
  readonly marks: readonly Mark[];
  /** The parser was asked and did not end: one sentence for a notice. */
  readonly partly?: string;
}

/** Marks that cover a script; `path` tells the dialect. With `ask` false the parser is not asked. */
export async function ecmascriptMarks(text: string, path: string, ask = true): Promise<ScriptMarks> {
  const dialect = dialectOf(path);
  const lexed = lexEcmascript(text, dialect);
  const read = { marks: marksOf(text, lexed.pieces) };
  if (lexed.sure || !ask || text.length > LONGEST_PARSE || isRiskyScript(text, lexed.pieces)) return read;
  const { piecesByParser } = await import('./estree.ts');
  try {
    return {
      marks: marksOf(
        text,
        bounded(text.length, () => piecesByParser(text, dialect.jsx), 0),
      ),
    };
  } catch (error) {
    return error instanceof OutOfTime ? { ...read, partly: OUT_OF_TIME } : read;
  }
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

// JSON with comments and trailing commas as a tree with offsets, so that every fault can name its line and column.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lineStarts, position } from '../../text/lines.ts';
import { quote } from '../../text/quote.ts';
import { UsageError } from '../usage-error.ts';

export type { Node };

/** Something wrong at an offset of the file. */
export interface Fault {
  readonly offset: number;
  /** For instance `suppressions[0].expires`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** Faults that are shown at once. */
const SHOWN = 20;

/** Deeper than any of our files is. */
const DEEPEST = 64;

const MESSAGES: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  EndOfFileExpected: 'there is something behind the end',
  UnexpectedEndOfString: 'a string does not end',
  UnexpectedEndOfComment: 'a comment does not end',
};

/** @throws UsageError that lists the faults of the syntax. `file`: as the user typed it. */
export function parseJson(file: string, text: string): Node {
  if (tooDeep(text)) throw faulty(file, text, [{ offset: 0, field: '', message: 'is nested too deeply' }]);
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  if (text.trim() === '') throw faulty(file, text, [{ offset: 0, field: '', message: 'there is nothing in it' }]);
  if (errors.length > 0 || !tree) {
    const found = errors.map(({ error, offset }): Fault => {
      return { offset, field: '', message: MESSAGES[printParseErrorCode(error)] ?? 'this is not JSON' };
    });
    throw faulty(file, text, found);
  }
  return tree;
}

/** One line for each fault: `unjack: FILE:LINE:COLUMN: FIELD: MESSAGE`. */
export function faulty(file: string, text: string, faults: readonly Fault[]): UsageError {
  const starts = lineStarts(text);
  const lines = [...faults]
    .sort((a, b) => a.offset - b.offset)
    .slice(0, SHOWN)
    .map(({ offset, field, message }) => {
      const { line, column } = position(starts, offset);
      return `${quote(file)}:${line}:${column}: ${field === '' ? '' : `${field}: `}${message}`;
    });
  const left = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more faults`] : [];
  return new UsageError([...lines, ...left].join('\nunjack: '), 'docs/reference/config.md has every field');
}

/** Counts brackets wherever they stand: a rough guard for a parser that recurses. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST * 4) return true;
  }
  return false;
}

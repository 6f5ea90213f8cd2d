// Comments and strings by @typescript-eslint/typescript-estree: the reference, and the judge where the lexer is in doubt.
// Loading it costs some 400 ms, so it is a chunk of its own that only such files ask for.
import { parse } from '@typescript-eslint/typescript-estree';
import type { Piece } from './ecmascript-lexer.ts';

/** Pieces in source order. @throws when the text is not valid in the dialect. */
export function piecesByParser(text: string, jsx: boolean): Piece[] {
  const program = parse(text, {
    jsx,
    filePath: jsx ? 'file.tsx' : 'file.ts',
    comment: true,
    tokens: true,
    range: true,
    loc: false,
    suppressDeprecatedPropertyWarnings: true,
  });
  const pieces: Piece[] = (program.comments ?? []).map(({ type, range }) => ({
    kind: type === 'Line' ? 'line-comment' : 'block-comment',
    start: range[0],
    end: range[1],
  }));
  for (const { type, range, value } of program.tokens ?? []) {
    const [start, end] = range;
    const first = text[start];
    if (
      type === 'String' ||
      (type === 'JSXText' && (first === '"' || first === "'") && value.length > 1 && value.endsWith(first))
    ) {
      pieces.push({ kind: 'string', start: start + 1, end: end - 1 });
    } else if (type === 'JSXText') pieces.push({ kind: 'jsx-text', start, end });
    else if (type === 'Template') {
      pieces.push({ kind: 'template', start: start + 1, end: end - (text[end - 1] === '`' ? 1 : 2) });
    }
  }
  if (text.startsWith('#!')) pieces.push({ kind: 'line-comment', start: 0, end: text.search(/[\r\n]|$/) });
  return pieces.sort((a, b) => a.start - b.start);
}

// What the parser of TypeScript is slow on: rows of words that may all be modifiers, at each of which it looks ahead to the
// end, and comments without an end, which it reads again from every tag.
import type { Piece } from './ecmascript-lexer.ts';

const MODIFIERS =
  'abstract|accessor|async|await|const|declare|default|enum|export|extends|function|get|global|import|in|infer|interface|let|module|namespace|new|of|out|override|private|protected|public|readonly|set|static|type|using|yield';

/** More words in a row than any program has. */
const ROW = new RegExp(`\\b(?:(?:${MODIFIERS})\\b\\s{0,99}){24}`);

/** Open comments behind the last end of one. */
const OPEN = 50;

/** True when a script would take more than linear time to parse. `pieces`: as its lexer sees it. Linear. */
export function isRiskyScript(text: string, pieces: readonly Piece[]): boolean {
  const open = text.slice(text.lastIndexOf('*/') + 1).split('/*', OPEN + 2).length - 1;
  return open > OPEN || ROW.test(withoutComments(text, pieces));
}

/** A script without its comments, a blank for each. */
export function withoutComments(text: string, pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { kind, start, end } of pieces) {
    if (!kind.endsWith('comment')) continue;
    parts.push(text.slice(done, start));
    done = end;
  }
  return [...parts, text.slice(done)].join(' ');
}

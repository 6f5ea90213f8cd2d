// The scripts and styles inside a page: comments and strings by the extractors of their own languages.
import { commentMarks } from './comments.ts';
import { ecmascriptMarks } from './ecmascript.ts';
import type { Embedded } from './html-walk.ts';
import type { Mark } from './paint.ts';

/** Marks of embedded code, on the offsets of the whole text. */
export async function embeddedMarks(text: string, embedded: readonly Embedded[]): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const { kind, type, start, end } of embedded) {
    const code = text.slice(start, end);
    marks.push({ start, end, role: 'code' });
    for (const mark of await marksOf(code, kind, type)) {
      if (mark.role !== 'code') marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    }
  }
  return marks;
}

async function marksOf(code: string, kind: Embedded['kind'], type: string): Promise<readonly Mark[]> {
  if (kind === 'style') return commentMarks(code, type.endsWith('sass') ? 'a.sass' : 'a.scss');
  if (/json|importmap|speculationrules/.test(type)) return (await import('./json.ts')).jsonMarks(code).marks;
  if (/^text\/(?!javascript|typescript|babel|jsx|ecmascript)/.test(type)) {
    return [{ start: 0, end: code.length, role: 'prose', how: 'styled-away' }];
  }
  return ecmascriptMarks(code, /ts/.test(type) ? 'a.tsx' : 'a.jsx');
}

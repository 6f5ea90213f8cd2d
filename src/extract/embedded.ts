// The scripts and styles inside a page: comments and strings by the extractors of their own languages.
import { commentMarks } from './comments.ts';
import { ecmascriptMarks, type ScriptMarks } from './ecmascript.ts';
import type { Embedded } from './html-walk.ts';
import type { Mark } from './paint.ts';

/** Marks of embedded code, on the offsets of the whole text. A parser that did not end is not asked again. */
export async function embeddedMarks(text: string, embedded: readonly Embedded[]): Promise<ScriptMarks> {
  const marks: Mark[] = [];
  let partly: string | undefined;
  for (const { kind, type, start, end } of embedded) {
    const code = text.slice(start, end);
    marks.push({ start, end, role: 'code' });
    const read = await marksOf(code, kind, type, partly === undefined);
    partly ??= read.partly;
    for (const mark of read.marks) {
      if (mark.role !== 'code') marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    }
  }
  return { marks, ...(partly ? { partly } : {}) };
}

async function marksOf(code: string, kind: Embedded['kind'], type: string, ask: boolean): Promise<ScriptMarks> {
  if (kind === 'style') return { marks: commentMarks(code, type.endsWith('sass') ? 'a.sass' : 'a.scss') };
  if (/json|importmap|speculationrules/.test(type)) return { marks: (await import('./json.ts')).jsonMarks(code).marks };
  if (/^text\/(?!javascript|typescript|babel|jsx|ecmascript)/.test(type)) {
    return { marks: [{ start: 0, end: code.length, role: 'prose', how: 'styled-away' }] };
  }
  return ecmascriptMarks(code, /ts/.test(type) ? 'a.tsx' : 'a.jsx', ask);
}

// `{/* ... */}` in text that is half HTML, half script: MDX that does not parse, Astro, JSX pasted into Markdown.
import type { Mark } from './paint.ts';

export function braceComments(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = text.indexOf('{/*'); at >= 0; ) {
    const close = text.indexOf('*/', at + 3);
    const end = close < 0 ? text.length : close + 2 + (text[close + 2] === '}' ? 1 : 0);
    marks.push({ start: at, end, role: 'comment', how: 'html-comment' });
    at = text.indexOf('{/*', end);
  }
  return marks;
}

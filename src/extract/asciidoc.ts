// AsciiDoc: line comments, comment blocks, attribute entries and conditionals that nothing sets. Lines are scanned; the
// syntax is line-based where it hides something.
import { addComment } from './comment-run.ts';
import { linesOf, trimBlanks } from './lines.ts';
import type { Mark } from './paint.ts';

export function asciidocMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let block: { start: number; fence: string } | undefined;
  let prose: Mark | undefined;
  const flush = () => {
    if (prose) marks.push(prose);
    prose = undefined;
  };
  for (const line of linesOf(text)) {
    const end = trimBlanks(text, line.start, line.end);
    const head = text.slice(line.start, Math.min(end, line.start + 80));
    if (block) {
      if (isEnd(head, block.fence)) {
        marks.push({ start: block.start, end, role: 'comment', how: 'html-comment' });
        block = undefined;
      }
    } else if (/^\/{4,60}$/.test(head) || /^ifdef::(?:never|hidden|comment|agent)[\w-]{0,40}\[\]$/.test(head)) {
      flush();
      block = { start: line.start, fence: head.startsWith('/') ? head : 'endif::' };
    } else if (head.startsWith('//')) {
      flush();
      addComment(marks, text, line.start, end, true);
    } else if (/^:!?[\w-]{1,60}!?:/.test(head)) {
      flush();
      marks.push({ start: line.start, end, role: 'prose', how: 'metadata' });
    } else if (head === '') flush();
    else prose = { start: prose?.start ?? line.start, end, role: 'prose', block: 'paragraph' };
  }
  flush();
  if (block) marks.push({ start: block.start, end: text.length, role: 'comment', how: 'html-comment' });
  return marks;
}

function isEnd(head: string, fence: string): boolean {
  return fence === 'endif::' ? head.startsWith(fence) : head === fence;
}

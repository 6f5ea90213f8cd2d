// reStructuredText (docutils specification, "Explicit Markup Blocks"): a `..` block that is no directive, target, footnote
// or substitution is a comment. No position-exact parser exists for JavaScript, so lines are scanned.
import { linesOf, skipBlanks, trimBlanks } from './lines.ts';
import type { Mark } from './paint.ts';

const DIRECTIVE = /^([\w:.+-]{1,60})::/;
/** Directives whose content readers of the page do not see. */
const UNSEEN = /^(?:comment|meta|only|ifconfig|hidden|todo|raw|index)$/;

export function rstMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let block: { indent: number; mark: Mark } | undefined;
  let prose: Mark | undefined;
  const flush = () => {
    if (block) marks.push(block.mark);
    if (prose) marks.push(prose);
    block = prose = undefined;
  };
  for (const line of linesOf(text)) {
    const start = skipBlanks(text, line.start, line.end);
    const end = trimBlanks(text, start, line.end);
    const indent = start - line.start;
    if (start === end) {
      if (prose) flush();
      continue;
    }
    if (block && indent > block.indent) {
      block.mark = { ...block.mark, end };
      continue;
    }
    const explicit =
      text[start] === '.' && text[start + 1] === '.' && (start + 2 === end || text.charCodeAt(start + 2) <= 32);
    if (explicit) {
      flush();
      const mark = explicitMark(text, start, end);
      if (mark) block = { indent, mark };
      else prose = { start, end, role: 'prose', block: 'paragraph' };
    } else {
      if (block) flush();
      prose = { start: prose?.start ?? start, end, role: 'prose', block: 'paragraph' };
    }
  }
  flush();
  return marks;
}

function explicitMark(text: string, start: number, end: number): Mark | undefined {
  const body = text.slice(skipBlanks(text, start + 2, end), Math.min(end, start + 400));
  const directive = DIRECTIVE.exec(body)?.[1];
  if (directive !== undefined) {
    return UNSEEN.test(directive.toLowerCase()) ? { start, end, role: 'prose', how: 'metadata' } : undefined;
  }
  if (/^\|[^|]{1,100}\| /.test(body)) return { start, end, role: 'prose', how: 'link-definition' };
  if (/^(?:_|\[[^\]]{1,100}\])/.test(body)) return undefined;
  return { start, end, role: 'comment', how: 'html-comment' };
}

// Markdown by lines: what is left when a file is too long or too twisted for the parser. Finds frontmatter, fences,
// definitions used as comments and paragraphs; comments and hiding HTML come from the walk in markdown.ts.
import type { Region } from '../model/source.ts';
import { linesOf, skipBlanks, trimBlanks } from './lines.ts';
import type { Mark } from './paint.ts';

const FENCE = /^[ \t>]{0,40}(`{3,200}|~{3,200})/;
const DEFINITION = /^[ \t>]{0,40}\[(?:\/\/|#|comment|_|\s?)\]:/i;

export interface MarkdownLines {
  /** In order and without overlaps. */
  readonly marks: readonly Mark[];
  /** Code blocks. */
  readonly fences: readonly Region[];
}

export function markdownLines(text: string, from = 0, to = text.length): MarkdownLines {
  const marks: Mark[] = [];
  const fences: Region[] = [];
  let fence: { start: number; marker: string } | undefined;
  let block: Mark | undefined;
  const flush = () => {
    if (block) marks.push(block);
    block = undefined;
  };
  for (const line of linesOf(text, from, to)) {
    const start = skipBlanks(text, line.start, line.end);
    const end = trimBlanks(text, start, line.end);
    const head = text.slice(line.start, Math.min(end, line.start + 300));
    const marker = FENCE.exec(head)?.[1];
    if (fence) {
      if (marker?.startsWith(fence.marker) || end === to) {
        fences.push({ start: fence.start, end });
        marks.push({ start: fence.start, end, role: 'code', block: 'fence' });
        fence = undefined;
      }
    } else if (marker) {
      flush();
      fence = { start, marker };
    } else if (start === end) flush();
    else if (DEFINITION.test(head)) {
      flush();
      marks.push({ start, end, role: 'comment', how: 'link-definition' });
    } else if (/^[ \t]{0,40}(?:#{1,6} |[-*+] |\d{1,9}[.)] |\|)/.test(head)) {
      flush();
      const kind = text[start] === '#' ? 'heading' : text[start] === '|' ? 'table' : 'list';
      block = { start, end, role: 'prose', block: kind };
      if (kind !== 'list') flush();
    } else {
      block = {
        start: block?.start ?? start,
        end,
        role: 'prose',
        block: block?.block ?? (text[start] === '>' ? 'quote' : 'paragraph'),
      };
    }
  }
  flush();
  if (fence) {
    fences.push({ start: fence.start, end: to });
    marks.push({ start: fence.start, end: to, role: 'code', block: 'fence' });
  }
  return { marks, fences };
}

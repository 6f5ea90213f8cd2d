// The YAML or TOML head of a Markdown file. Agents load it with every skill and rule, and many readers render none of it.
// Its parser loads only for a file that has a head.
import type { Mark } from './paint.ts';

const HEAD = /^(---|\+\+\+)[ \t]*\r?\n/;

/** Where the head of a text ends, when it starts with one; 0 otherwise. For scanners that have no syntax tree. */
export function frontmatterEnd(text: string): number {
  const head = HEAD.exec(text);
  if (!head) return 0;
  const close = new RegExp(`^${head[1] === '---' ? '---' : '\\+\\+\\+'}[ \\t]*$`, 'm');
  const match = close.exec(text.slice(head[0].length, head[0].length + 200_000));
  return match ? head[0].length + match.index + match[0].length : 0;
}

/** Marks of the head at [start, end), fences included, on the offsets of the whole text. Keys start with `frontmatter.`. */
export async function frontmatterMarks(text: string, start: number, end: number): Promise<Mark[]> {
  const fence = text.slice(start, start + 3);
  const from = text.indexOf('\n', start) + 1;
  const to = text.lastIndexOf(fence, end);
  if (from <= start || to < from) return [];
  const inner = text.slice(from, to);
  const marks =
    fence === '+++'
      ? (await import('./toml.ts')).tomlMarks(inner, 'frontmatter').marks
      : (await import('./yaml.ts')).yamlMarks(inner, 'frontmatter');
  return marks.map(mark => ({ ...mark, start: mark.start + from, end: mark.end + from }));
}

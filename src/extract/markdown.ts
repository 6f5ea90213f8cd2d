// Markdown by remark, with the HTML in it read as one text: everything else is blanked out and the rest walked as a page,
// so that a `div` opened in one HTML block and closed in another hides the Markdown between them, as it does for readers.
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Region } from '../model/source.ts';
import { bounded } from './bounded.ts';
import type { ScriptMarks } from './ecmascript.ts';
import type { Extraction } from './extraction.ts';
import { frontmatterEnd, frontmatterMarks } from './frontmatter.ts';
import type { HtmlWalk } from './html-walk.ts';
import { markdownLines } from './markdown-lines.ts';
import { masked } from './markdown-risk.ts';
import { type Dialect, readTree } from './markdown-tree.ts';
import { type Mark, paint, type Veil } from './paint.ts';
import { templateComments } from './template-comments.ts';
import { mathVeils } from './tex.ts';

/** Length beyond which lines are scanned instead: the parser reads some 0.4 MB a second. */
const LONGEST = 300_000;

/** Markdown with frontmatter and what of GitHub's can hide or set text apart. */
export const parser = unified()
  .use(remarkParse)
  .use(footnotesTablesAndTasks)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/**
 * GitHub's other additions are left out: bare addresses, for which micromark goes back over all of a paragraph at every word,
 * and deleted text, which is shown all the same.
 */
function footnotesTablesAndTasks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote(), gfmTable(), gfmTaskListItem()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

export function markdown(text: string): Promise<Extraction> {
  return readMarkdown(text, parsePlain);
}

export function parsePlain(source: string): Root {
  return parser.parse(source);
}

/**
 * Markdown in a dialect. `parse` gets the text with what would hang it masked, offsets kept; `extra` adds marks that go on
 * top of all.
 */
export async function readMarkdown(
  text: string,
  parse: (source: string) => Root,
  dialect?: Dialect,
  extra: (source: string) => readonly Mark[] = () => [],
): Promise<Extraction> {
  if (text.charCodeAt(0) === 0xfeff) return shifted(await readMarkdown(text.slice(1), parse, dialect, extra));
  if (text.length > LONGEST) return byLines(text, 'It is too long to parse as Markdown and was read line by line.');
  const source = masked(text);
  let root: Root;
  try {
    root = bounded(text.length, () => parse(source.text));
  } catch {
    return byLines(text, 'It could not be parsed as Markdown and was read line by line.');
  }
  const tree = readTree(text, root, dialect);
  const page =
    tree.html.length > 0 ? await walked(onlyHtml(text, tree.html), offset => endOfNode(tree.html, offset)) : NO_HTML;
  const inside =
    page.embedded.length > 0
      ? await (await import('./embedded.ts')).embeddedMarks(text, page.embedded)
      : NOTHING_INSIDE;
  const heads = await Promise.all(tree.heads.map(({ start, end }) => frontmatterMarks(text, start, end)));
  const beneath = source.masked.map(region => ({ ...region, role: 'prose' as const }));
  const marks: Mark[] = [
    ...beneath,
    ...page.blocks,
    ...heads.flat(),
    ...tree.blocks,
    ...inside.marks,
    ...tree.overlays,
    ...page.overlays,
    ...templateComments(
      text,
      tree.blocks.filter(mark => mark.block === 'fence'),
    ),
    ...extra(text),
  ];
  for (const { start, end } of source.masked) marks.push(...rough(text, start, end));
  const spans = paint(text.length, marks, inOrder([...page.veils, ...tree.veils, ...mathVeils(text)]));
  const partly =
    source.masked.length > 0
      ? 'Parts are nested or repeated too far to parse and were read line by line.'
      : inside.partly;
  return { spans, ...(partly ? { partly } : {}) };
}

const NOTHING_INSIDE: ScriptMarks = { marks: [] };
const NO_HTML: HtmlWalk = { blocks: [], overlays: [], veils: [], embedded: [] };

/** The HTML parser loads only for a file that has HTML. */
async function walked(page: string, limit: (offset: number) => number): Promise<HtmlWalk> {
  return (await import('./html-walk.ts')).walkHtml(page, { limit });
}

/** Spaces for everything that is no HTML, with a blank line where it starts so that texts on both sides stay apart. */
function onlyHtml(text: string, html: readonly Region[]): string {
  const parts: string[] = [];
  let done = 0;
  const blank = (to: number) => parts.push(to - done > 1 ? `\n\n${' '.repeat(to - done - 2)}` : ' '.repeat(to - done));
  for (const { start, end } of html) {
    if (start > done) blank(start);
    parts.push(text.slice(Math.max(start, done), end));
    done = Math.max(done, end);
  }
  blank(text.length);
  return parts.join('');
}

function endOfNode(html: readonly Region[], offset: number): number {
  let low = 0;
  let high = html.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (html[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return html[low]?.end ?? 0;
}

/** Comments and definitions of a stretch that the parser did not see as it is. */
function rough(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; ) {
    const open = text.indexOf('<!--', at);
    if (open < 0 || open >= end) break;
    const close = text.indexOf('-->', open + 4);
    const stop = close < 0 || close > end ? end : close + 3;
    marks.push({ start: open, end: stop, role: 'comment', how: 'html-comment' });
    at = stop;
  }
  return [...markdownLines(text, start, end).marks.filter(mark => mark.how !== undefined), ...marks];
}

async function byLines(text: string, partly: string): Promise<Extraction> {
  const head = frontmatterEnd(text);
  const lines = markdownLines(text, head);
  const fenced = lines.fences;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [{ start: 0, end: head }, ...fenced]) {
    parts.push(text.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  parts.push(text.slice(done));
  const page = await walked(parts.join(''), () => text.length);
  const marks = [
    ...page.blocks,
    ...lines.marks,
    ...(head > 0 ? await frontmatterMarks(text, 0, head) : []),
    ...page.overlays,
  ];
  return { spans: paint(text.length, marks, inOrder(page.veils)), partly };
}

/** Folded text is a click away; what is hidden another way inside it is not, so that goes on top. */
function inOrder(veils: Veil[] | readonly Veil[]): Veil[] {
  return [...veils].sort((a, b) => Number(a.how !== 'folded') - Number(b.how !== 'folded'));
}

/** The same spans one unit further on: micromark drops a byte-order mark. */
function shifted(extraction: Extraction): Extraction {
  const spans = extraction.spans.map(span => ({
    ...span,
    region: { start: span.region.start + 1, end: span.region.end + 1 },
  }));
  return { ...extraction, spans };
}

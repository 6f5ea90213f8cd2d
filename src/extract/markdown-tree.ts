// Walks a Markdown syntax tree and says what each block is and which parts of it a reader of the page does not see:
// definitions used as comments, titles, alternative texts, unreferenced footnotes, the info string of a fence.
import type { Definition, Nodes } from 'mdast';
import type { Region } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { lineEnd } from '../text/line-end.ts';
import { labelEnd, titleRegion } from './markdown-link.ts';
import type { Mark, Veil } from './paint.ts';
import { wordCount } from './words.ts';

export interface MarkdownTree {
  /** Paragraphs, headings, cells, fences: painted over the HTML's own text. */
  readonly blocks: Mark[];
  /** Parts of blocks: painted last. */
  readonly overlays: Mark[];
  readonly veils: Veil[];
  /** HTML nodes in order. */
  readonly html: Region[];
  /** Frontmatter, fences included. */
  readonly heads: Region[];
}

/** A node of a dialect, and what to do about it; true when its children are done too. */
export type Dialect = (text: string, node: Nodes, tree: MarkdownTree, region: Region) => boolean;

/** Labels of definitions that are comments by custom. */
const COMMENT_LABEL = /^(?:\/\/|#|comment|_|-|\s*)$/i;

export function readTree(text: string, root: Nodes, dialect: Dialect = () => false): MarkdownTree {
  const tree: MarkdownTree = { blocks: [], overlays: [], veils: [], html: [], heads: [] };
  const used = references(root);
  const defined = new Set<string>();
  const visit = (node: Nodes, block: Span['block']): void => {
    const region = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    if (dialect(text, node, tree, region)) return;
    let inner = block;
    switch (node.type) {
      case 'yaml':
      case 'toml' as never:
        tree.heads.push(region);
        return;
      case 'html':
        tree.html.push(region);
        return;
      case 'code':
        fence(text, region, tree);
        return;
      case 'definition':
        definition(text, node, region, used, defined, tree);
        return;
      case 'image':
      case 'imageReference':
      case 'link':
        attributes(text, node, region, block ?? 'paragraph', tree);
        break;
      case 'linkReference':
        label(text, node, region, block ?? 'paragraph', tree);
        break;
      case 'footnoteDefinition':
        if (!used.has(`^${node.identifier}`)) tree.veils.push({ ...region, how: 'link-definition' });
        break;
      case 'paragraph':
        tree.blocks.push({ ...region, role: 'prose', block: block ?? 'paragraph' });
        directive(text, region, block ?? 'paragraph', tree);
        break;
      case 'heading':
      case 'tableCell': {
        const first = node.children[0]?.position?.start.offset;
        const last = node.children.at(-1)?.position?.end.offset;
        const kind = block === 'quote' ? block : node.type === 'heading' ? 'heading' : 'table';
        if (first !== undefined && last !== undefined)
          tree.blocks.push({ start: first, end: last, role: 'prose', block: kind });
        break;
      }
      case 'blockquote':
        inner = 'quote';
        break;
      case 'list':
        inner = block ?? 'list';
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes, inner);
  };
  visit(root, undefined);
  return tree;
}

/** Identifiers that links, images and footnotes refer to, footnotes with `^` in front. */
function references(root: Nodes): Set<string> {
  const used = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    else if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return used;
}

function fence(text: string, region: Region, tree: MarkdownTree): void {
  tree.blocks.push({ ...region, role: 'code', block: 'fence' });
  if (text[region.start] !== '`' && text[region.start] !== '~') return;
  const end = Math.min(region.end, lineEnd(text, region.start));
  const info = text.slice(region.start, end);
  if (/^[`~]+[ \t]*mermaid\b/.test(info)) {
    for (const { index, 0: line } of text.slice(end, region.end).matchAll(/^[ \t]{0,40}%%(?!\{).*$/gm)) {
      tree.overlays.push({ start: end + index, end: end + index + line.length, role: 'comment', how: 'html-comment' });
    }
  }
  // A language of more than thirty characters is none.
  const meta = /^[`~]+[ \t]*(?:[^\s{]{0,30}(?![^\s{])[ \t]*)?/.exec(info)![0].length;
  if (/[\p{L}]{2}/u.test(info.slice(meta))) {
    tree.overlays.push({ start: region.start + meta, end, role: 'prose', how: 'attribute' });
  }
}

function definition(
  text: string,
  node: Definition,
  region: Region,
  used: ReadonlySet<string>,
  defined: Set<string>,
  tree: MarkdownTree,
): void {
  const isComment = COMMENT_LABEL.test(node.label ?? '') || node.url === '' || node.url === '#' || node.url === '<>';
  const isUsed = used.has(node.identifier) && !defined.has(node.identifier);
  defined.add(node.identifier);
  const words = wordCount(`${node.title ?? ''} ${isUsed ? '' : (node.label ?? '')}`);
  if (isComment || (!isUsed && words >= 3)) {
    tree.overlays.push({ ...region, role: 'comment', how: 'link-definition' });
    return;
  }
  tree.blocks.push({ ...region, role: 'field', key: 'definition', scalar: 'string' });
  if (node.title) {
    const open = text.indexOf('[', region.start);
    const title = titleRegion(text, labelEnd(text, open, region.end) + 2, region.end);
    if (title) tree.overlays.push({ ...title, role: 'prose', how: 'attribute' });
  }
}

function attributes(
  text: string,
  node: Nodes & { type: 'image' | 'imageReference' | 'link' },
  region: Region,
  block: Span['block'],
  tree: MarkdownTree,
): void {
  const isImage = node.type !== 'link';
  if (!isImage && !node.title) return;
  const open = region.start + (isImage ? 1 : 0);
  if (text[open] !== '[') return;
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const close = last ?? labelEnd(text, open, region.end);
  if (isImage && close > open + 1)
    tree.overlays.push({ start: open + 1, end: close, role: 'prose', how: 'attribute', block });
  if (node.type === 'imageReference' || !node.title) return;
  const title = titleRegion(text, close + 2, region.end);
  if (title) tree.overlays.push({ ...title, role: 'prose', how: 'attribute', block });
}

/** The label in `[text][label]`: readers of the page see the text. */
function label(
  text: string,
  node: Nodes & { type: 'linkReference' },
  region: Region,
  block: Span['block'],
  tree: MarkdownTree,
): void {
  const start = (node.children.at(-1)?.position?.end.offset ?? region.end) + 2;
  if (node.referenceType !== 'full' || wordCount(text.slice(start, region.end)) < 3) return;
  tree.overlays.push({ start, end: region.end - 1, role: 'prose', how: 'attribute', block });
}

/** The attributes of `:::name{...}` and `::name[..]{...}`, which renderers take away. */
function directive(text: string, region: Region, block: Span['block'], tree: MarkdownTree): void {
  if (text[region.start] !== ':' || text[region.start + 1] !== ':') return;
  const line = text.slice(region.start, Math.min(region.end, lineEnd(text, region.start), region.start + 4000));
  const match = /\{[^{}]*\}/.exec(line);
  if (!match || !/[\p{L}]{2}/u.test(match[0])) return;
  const start = region.start + match.index;
  tree.overlays.push({ start: start + 1, end: start + match[0].length - 1, role: 'prose', how: 'attribute', block });
}

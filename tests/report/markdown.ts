// What Markdown makes of a text: the kinds of its nodes. GitHub's flavour, which is what code scanning renders.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm);

/** Kinds of all nodes, in order. Literal autolinks of mail addresses and bare hosts are left out. */
export function remark(text: string): readonly string[] {
  const kinds: string[] = [];
  const visit = (node: { type: string; url?: string; children?: readonly unknown[] }) => {
    if (!(node.type === 'link' && /^(mailto:|https?:)/.test(node.url ?? ''))) kinds.push(node.type);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(processor.parse(text));
  return kinds;
}

/** What a reader sees of a Markdown text outside of code. */
export function plainText(text: string): string {
  const parts: string[] = [];
  const visit = (node: { type: string; value?: string; children?: readonly unknown[] }) => {
    if (node.type === 'text') parts.push(node.value ?? '');
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(processor.parse(text));
  return parts.join('\n');
}

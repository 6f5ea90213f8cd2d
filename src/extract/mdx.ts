// MDX: Markdown with JSX elements and expressions. A file that is not valid MDX (an HTML comment is enough) is read as plain
// Markdown with its braces searched for comments, for an agent reads it either way.
import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { braceComments } from './brace-comments.ts';
import { WHITE } from './colour.ts';
import { declarations } from './css-declarations.ts';
import { hides } from './css-hiding.ts';
import { lexEcmascript } from './ecmascript-lexer.ts';
import type { Extraction } from './extraction.ts';
import { attributeMarks, attributesIn } from './html-attributes.ts';
import { parsePlain, parser, readMarkdown } from './markdown.ts';
import type { Dialect } from './markdown-tree.ts';
import { isRiskyMdx } from './mdx-risk.ts';
import { hasOnlyExpressions, mdxSyntax } from './mdx-syntax.ts';
import type { Mark } from './paint.ts';

export function mdx(text: string): Promise<Extraction> {
  let isMdx = false;
  const parse = (source: string): Root => {
    if (isRiskyMdx(source)) return parsePlain(source);
    try {
      const root = parser().use(mdxSyntax, source).parse(source);
      isMdx = hasOnlyExpressions(root);
      if (isMdx) return root;
    } catch {
      // An HTML comment is enough.
    }
    return parsePlain(source);
  };
  return readMarkdown(text, parse, mdxNodes, body => (isMdx ? [] : braceComments(body)));
}

/** What MDX adds to Markdown. */
const mdxNodes: Dialect = (text, node: Nodes, tree, region) => {
  switch (node.type) {
    case 'mdxjsEsm':
      tree.blocks.push({ ...region, role: 'code' }, ...scriptMarks(text, region.start, region.end, false));
      return true;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      tree.overlays.push({ ...region, role: 'code' }, ...scriptMarks(text, region.start + 1, region.end - 1, true));
      return true;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const first = node.children[0]?.position?.start.offset ?? region.end;
      const tagEnd = first < region.end ? first : region.end;
      tree.overlays.push(
        ...attributeMarks(text, attributesIn(text, region.start, Math.min(tagEnd, region.start + 20_000))),
      );
      const how =
        node.name === 'details' && !has(node.attributes, 'open')
          ? 'folded'
          : isHidden(node.attributes)
            ? 'styled-away'
            : undefined;
      if (how && first < region.end) tree.veils.push({ start: first, end: region.end, how });
      return false;
    }
  }
  return false;
};

/** Comments and strings of an expression; nobody sees its comments on the page. */
function scriptMarks(text: string, start: number, end: number, hidden: boolean): Mark[] {
  return lexEcmascript(text.slice(start, end), { jsx: true, types: true }).pieces.map(piece => {
    const isComment = piece.kind === 'line-comment' || piece.kind === 'block-comment';
    return {
      start: piece.start + start,
      end: piece.end + start,
      role: isComment ? 'comment' : 'string',
      ...(isComment && hidden ? { how: 'html-comment' as const } : {}),
    };
  });
}

type Attributes = readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[];

function has(attributes: Attributes, name: string): boolean {
  return attributes.some(attribute => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
}

function isHidden(attributes: Attributes): boolean {
  if (has(attributes, 'hidden')) return true;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'style' || !attribute.value) continue;
    const style = typeof attribute.value === 'string' ? attribute.value : objectStyle(attribute.value.value);
    if (hides(declarations(style.slice(0, 20_000)), WHITE)) return true;
  }
  return false;
}

/** `{ fontSize: 0, color: 'white' }` as CSS. */
function objectStyle(source: string): string {
  return source
    .slice(0, 4000)
    .replace(/^\s*\{|\}\s*$/g, '')
    .replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    .replace(/["'`]/g, '')
    .replaceAll(',', ';');
}

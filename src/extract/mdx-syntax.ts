// The syntax of MDX for micromark: elements, expressions, and imports and exports. The parser of the packages that bring it
// is asked whether braces and blank lines end something, again from the start at each of them, which a page of 30 kB can
// draw out to minutes. Here braces are counted, our lexer says where a statement ends, and acorn is asked once for each
// whether it is program text at all: text that only looks so has to be read as prose.
import { Parser } from 'acorn';
import jsx from 'acorn-jsx';
import type { Nodes, Root } from 'mdast';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { lexEcmascript } from './ecmascript-lexer.ts';
import { withoutComments } from './script-risk.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mdxjsEsm: 'mdxjsEsm';
    mdxjsEsmData: 'mdxjsEsmData';
  }
}

const LETTER_E = 101;
const LETTER_I = 105;

const BLANK_LINE = /^[ \t]*\r?\n[ \t]*(?:\r?\n|$)/;

const DIALECT = { jsx: true, types: false } as const;

const script = Parser.extend(jsx());
const OPTIONS = { ecmaVersion: 2024, sourceType: 'module' } as const;

/** For `unified`: MDX in `source`, which is the text that will be parsed. Parsing throws where it is not MDX. */
export function mdxSyntax(this: Processor, source: string): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    statements(source),
    mdxExpression(),
    mdxJsx(),
    mdxMd(),
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mdxFromMarkdown()];
}

/** True when all expressions of a tree are program text. */
export function hasOnlyExpressions(root: Root): boolean {
  const visit = (node: Nodes): boolean => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return isExpression(node.value);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        const { type, value } = attribute;
        if (type === 'mdxJsxExpressionAttribute' ? !isExpression(`({${value}})`) : !isValue(value)) return false;
      }
    }
    return !('children' in node) || node.children.every(child => visit(child as Nodes));
  };
  return visit(root);
}

function isValue(value: unknown): boolean {
  return value === null || typeof value !== 'object' || isExpression(String((value as { value?: unknown }).value));
}

/** Program text or nothing but comments. */
function isExpression(text: string): boolean {
  if (isNothing(text)) return true;
  try {
    return isNothing(text.slice(script.parseExpressionAt(text, 0, OPTIONS).end));
  } catch {
    return false;
  }
}

function isNothing(text: string): boolean {
  const { pieces, sure } = lexEcmascript(text, DIALECT);
  return sure && withoutComments(text, pieces).trim() === '';
}

/** `import` and `export` at the start of a line, up to a blank line between statements. */
function statements(source: string): Extension {
  const construct: Construct = {
    concrete: true,
    tokenize(effects, ok, nok) {
      const { column, offset } = this.now();
      if (this.interrupt || column > 1 || !/^(?:import|export) /.test(source.slice(offset, offset + 7))) return nok;
      const end = offset + statementsEnd(source.slice(offset));
      const next: State = code => {
        if (this.now().offset >= end || code === null) {
          effects.exit('mdxjsEsm');
          return ok(code);
        }
        return isLineEnd(code) ? feed(code) : data(code);
      };
      const feed: State = code => {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return next;
      };
      const data: State = code => {
        effects.enter('mdxjsEsmData');
        return inside(code);
      };
      const inside: State = code => {
        if (code === null || isLineEnd(code) || this.now().offset >= end) {
          effects.exit('mdxjsEsmData');
          return next(code);
        }
        effects.consume(code);
        return inside;
      };
      return code => {
        effects.enter('mdxjsEsm');
        return data(code);
      };
    },
  };
  return { flow: { [LETTER_E]: construct, [LETTER_I]: construct } };
}

/** As micromark has line ends: returns and feeds are negative. */
function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Where the statements at the start of a text end. Throws when they are no imports and exports. */
function statementsEnd(text: string): number {
  const { end } = lexEcmascript(text, DIALECT, at => BLANK_LINE.test(text.slice(at, at + 200)));
  const { body } = script.parse(text.slice(0, end), OPTIONS);
  if (!body.every(({ type }) => /^(?:Import|Export)/.test(type))) throw new SyntaxError('no import or export');
  return end;
}

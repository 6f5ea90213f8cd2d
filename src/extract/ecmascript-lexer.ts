// Comments, strings, templates and JSX text of JavaScript and TypeScript in one linear pass. What `/`, `<` and `}` mean
// depends on what came before; where that does not settle it, the result says so and ecmascript.ts asks a real parser.

import { frames } from './ecmascript-frames.ts';
import { lineEnd } from './lines.ts';

export interface Piece {
  readonly kind: 'line-comment' | 'block-comment' | 'string' | 'template' | 'jsx-text';
  /** Comments with their leaders, strings without their quotes, templates between backtick, `${` and `}`. */
  readonly start: number;
  readonly end: number;
}

export interface Lexed {
  readonly pieces: readonly Piece[];
  /** False when the text may be read another way, or is broken. */
  readonly sure: boolean;
}

/** After these words an expression begins, so `/` opens a regular expression. */
const BEFORE_EXPRESSION = new Set([
  'return', 'typeof', 'instanceof', 'in', 'new', 'delete', 'void', 'throw', 'case', 'do', 'else', 'yield', 'await', 'default', 'extends',
]); // biome-ignore format: a list
const CONDITION = new Set(['if', 'while', 'for', 'with']);

/** @param dialect `jsx`: whether `<` may open an element; `types`: whether it may also open type parameters. */
export function lexEcmascript(text: string, dialect: { readonly jsx: boolean; readonly types: boolean }): Lexed {
  const pieces: Piece[] = [];
  const stack = frames();
  let sure = true;
  /** True where an expression may begin. */
  let operand = true;
  /** The last word or operator, as far as it matters: a keyword, `.`, `=>`, `}` or empty. */
  let last = '';
  let i = 0;
  if (text.charCodeAt(0) === 0xfeff) i = 1;
  if (text.startsWith('#!', i)) i = comment('line-comment', i, lineEnd(text, i));

  function comment(kind: Piece['kind'], start: number, end: number): number {
    pieces.push({ kind, start, end });
    return end;
  }
  /** Reads the comment at `at`, if there is one; its end, or `at`. */
  function skipComment(at: number): number {
    const next = text.charCodeAt(at + 1);
    if (next === 47) return comment('line-comment', at, ecmaLineEnd(text, at));
    if (next !== 42) return at;
    const close = text.indexOf('*/', at + 2);
    if (close < 0) sure = false;
    return comment('block-comment', at, close < 0 ? text.length : close + 2);
  }
  function string(at: number, escapes: boolean): number {
    const quote = text.charCodeAt(at);
    let k = at + 1;
    for (; k < text.length; k++) {
      const unit = text.charCodeAt(k);
      if (unit === quote) break;
      if (unit === 92 && escapes) k += text.charCodeAt(k + 1) === 13 && text.charCodeAt(k + 2) === 10 ? 2 : 1;
      else if (escapes && (unit === 10 || unit === 13)) break;
    }
    const end = Math.min(k, text.length);
    pieces.push({ kind: 'string', start: at + 1, end });
    if (text.charCodeAt(k) === quote) return k + 1;
    sure = false;
    return end;
  }
  function template(at: number): number {
    let k = at;
    for (; k < text.length; k++) {
      const unit = text.charCodeAt(k);
      if (unit === 92) k++;
      else if (unit === 96 || (unit === 36 && text.charCodeAt(k + 1) === 123)) break;
    }
    const end = Math.min(k, text.length);
    pieces.push({ kind: 'template', start: at, end });
    if (end === text.length) sure = false;
    if (text.charCodeAt(k) === 36) {
      stack.push('template');
      operand = true;
      return k + 2;
    }
    operand = false;
    return Math.min(k + 1, text.length);
  }
  /** The end of the regular expression at `at`, or -1 when there is none on its line. */
  function regExp(at: number): number {
    let inClass = false;
    for (let k = at + 1; k < text.length; k++) {
      const unit = text.charCodeAt(k);
      if (unit === 10 || unit === 13) return -1;
      if (unit === 92) k++;
      else if (unit === 91) inClass = true;
      else if (unit === 93) inClass = false;
      else if (unit === 47 && !inClass) {
        for (k++; isWord(text.charCodeAt(k)); k++);
        return k;
      }
    }
    return -1;
  }
  function endElement(): void {
    stack.pop();
    operand = false;
    last = '';
  }

  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const frame = stack.top();
    if (frame === 'children') {
      let k = i;
      while (k < text.length && text.charCodeAt(k) !== 60 && text.charCodeAt(k) !== 123) k++;
      if (k > i) pieces.push({ kind: 'jsx-text', start: i, end: k });
      i = k;
      if (text.charCodeAt(i) === 123) {
        stack.push('object');
        operand = true;
        i++;
      } else if (text.charCodeAt(i + 1) === 47) {
        const close: number = text.indexOf('>', i);
        i = close < 0 ? text.length : close + 1;
        endElement();
      } else if (i < text.length) {
        stack.push('tag');
        i++;
      }
      continue;
    }
    if (frame === 'tag') {
      if (unit === 34 || unit === 39) i = string(i, false);
      else if (unit === 123) {
        stack.push('object');
        operand = true;
        i++;
      } else if (unit === 62) {
        stack.replace('children');
        i++;
      } else if (unit === 47 && text.charCodeAt(i + 1) === 62) {
        endElement();
        i += 2;
      } else if (unit === 47) i = Math.max(skipComment(i), i + 1);
      else {
        if (unit === 60) sure = false;
        i++;
      }
      continue;
    }
    if (unit <= 32 || unit === 0xa0 || unit === 0xfeff || unit === 0x2028 || unit === 0x2029) {
      i++;
    } else if (isWord(unit) || unit === 92 || unit === 35 || unit === 64) {
      let k = i + 1;
      while (k < text.length && (isWord(text.charCodeAt(k)) || text.charCodeAt(k) === 92)) k++;
      const word = k - i > 12 ? '' : text.slice(i, k);
      if (unit >= 48 && unit <= 57) k = numberEnd(text, k);
      const isName = last === '.';
      operand = !isName && (BEFORE_EXPRESSION.has(word) || (word === 'of' && stack.condition() === 'for'));
      last = isName || (word === 'await' && last === 'for') ? last.replace('.', '') : word;
      i = k;
    } else if (unit === 47) {
      const end = skipComment(i);
      if (end > i) {
        i = end;
        continue;
      }
      if (last === '}' || last === 'yield' || last === 'await' || last === '>') sure = false;
      const close: number = operand ? regExp(i) : -1;
      if (operand && close < 0) sure = false;
      operand = close < 0;
      last = '';
      i = close < 0 ? i + 1 : close;
    } else if (unit === 34 || unit === 39) {
      i = string(i, true);
      operand = false;
      last = '';
    } else if (unit === 96) {
      i = template(i + 1);
      last = '';
    } else if (unit === 40) {
      stack.push(CONDITION.has(last) ? (last as 'for') : 'paren');
      operand = true;
      last = '(';
      i++;
    } else if (unit === 41) {
      const opened = stack.pop();
      if (opened !== 'paren' && !CONDITION.has(opened)) sure = false;
      operand = CONDITION.has(opened);
      last = ')';
      i++;
    } else if (unit === 123) {
      const isBlock =
        !operand ||
        last === '=>' ||
        last === ';' ||
        last === '{' ||
        last === '}' ||
        last === 'else' ||
        last === 'do' ||
        (last === '' && stack.top() === 'none');
      stack.push(isBlock || (stack.top() === 'none' && last === '') ? 'block' : 'object');
      operand = true;
      last = isBlock ? '{' : '(';
      i++;
    } else if (unit === 125) {
      const opened = stack.pop();
      i++;
      if (opened === 'template') {
        i = template(i);
        last = '';
      } else {
        if (opened !== 'block' && opened !== 'object') sure = false;
        operand = opened === 'block';
        last = '}';
      }
    } else if (unit === 91) {
      stack.push('bracket');
      operand = true;
      last = '(';
      i++;
    } else if (unit === 93) {
      if (stack.pop() !== 'bracket') sure = false;
      operand = false;
      last = ')';
      i++;
    } else if (unit === 60 && operand && dialect.jsx && startsElement(text, i + 1)) {
      if (dialect.types && mayBeTypeParameters(text, i + 1)) {
        sure = false;
        last = '';
      } else stack.push('tag');
      i++;
    } else if ((unit === 43 || unit === 45) && text.charCodeAt(i + 1) === unit) {
      i += 2;
      last = '';
    } else if (unit === 33 && !operand && text.charCodeAt(i + 1) !== 61 && !newlineBefore(text, i)) {
      i++;
    } else if (unit === 46) {
      const isNumber = text.charCodeAt(i + 1) >= 48 && text.charCodeAt(i + 1) <= 57;
      const isSpread = text.charCodeAt(i + 1) === 46;
      operand = isSpread;
      last = isNumber || isSpread ? '' : '.';
      i += isSpread ? 3 : 1;
    } else {
      last = unit === 59 ? ';' : unit === 61 && text.charCodeAt(i + 1) === 62 ? '=>' : unit === 62 ? '>' : ',';
      operand = true;
      i += last === '=>' ? 2 : 1;
    }
  }
  return { pieces, sure: sure && stack.top() === 'none' && !stack.broken() };
}

function ecmaLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return i;
  }
  return text.length;
}

function isWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95 || unit === 36 ||
    (unit > 0x7f && unit !== 0xa0 && unit !== 0x2028 && unit !== 0x2029 && unit !== 0xfeff && unit !== 0x3000)
  ); // biome-ignore format: one test
}

/** A number goes on behind its point; `1..toFixed()` has its second point as an operator. */
function numberEnd(text: string, at: number): number {
  let k = at;
  if (text.charCodeAt(k) === 46) for (k++; isWord(text.charCodeAt(k)); k++);
  return k;
}

function newlineBefore(text: string, at: number): boolean {
  for (let k = at - 1; k >= 0; k--) {
    const unit = text.charCodeAt(k);
    if (unit === 10 || unit === 13) return true;
    if (unit > 32) return false;
  }
  return true;
}

function startsElement(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === 62 ||
    unit === 95 ||
    unit === 36 ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    unit > 0x7f
  );
}

const TYPE_PARAMETERS = /(?:const\s{1,8})?[\w$]{1,80}\s{0,20}(?:,|=(?!\s{0,8}["'{])|extends\s|>\s{0,8}\()/y;

function mayBeTypeParameters(text: string, at: number): boolean {
  TYPE_PARAMETERS.lastIndex = at;
  return TYPE_PARAMETERS.test(text);
}

// Comments, strings, templates and JSX text of JavaScript and TypeScript in one linear pass. What `/`, `<` and `}` mean
// depends on what came before; where that does not settle it, the result says so and ecmascript.ts asks a real parser.
import { type Frame, frames } from './ecmascript-frames.ts';
import {
  ecmaLineEnd,
  isSpace,
  isWord,
  mayBeTypeParameters,
  newlineBefore,
  regExpEnd,
  startsElement,
  stringClose,
  templateClose,
  wordEnd,
} from './ecmascript-units.ts';

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
  /** Where reading stopped: UTF-16 offset. */
  readonly end: number;
}

export interface Dialect {
  /** `<` may open an element. */
  readonly jsx: boolean;
  /** `<` may open type parameters. */
  readonly types: boolean;
}

/** After these words an expression begins, so `/` opens a regular expression. */
const BEFORE_EXPRESSION = new Set(
  'return typeof instanceof in new delete void throw case do else yield await default extends'.split(' '),
);
const CONDITION: ReadonlySet<string> = new Set(['if', 'while', 'for', 'with']);
/** After these a `{` opens a block even where an expression may begin. */
const BEFORE_BLOCK = new Set(['=>', ';', '{', '}', 'else', 'do']);
/** After these the lexer's guess about `/` is worth checking. */
const UNSURE = new Set(['}', 'yield', 'await', '>']);

/** Reads up to the end, or to white space between statements at which `stop` is true. */
export function lexEcmascript(text: string, dialect: Dialect, stop?: (at: number) => boolean): Lexed {
  const pieces: Piece[] = [];
  const stack = frames();
  let sure = true;
  /** True where an expression may begin. */
  let operand = true;
  /** The last word or operator, as far as it matters: a keyword, `.`, `=>`, `}` or empty. */
  let last = '';
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.startsWith('#!', i)) i = piece('line-comment', i, ecmaLineEnd(text, i));

  function piece(kind: Piece['kind'], start: number, end: number): number {
    pieces.push({ kind, start, end });
    return end;
  }
  function after(token: string, isOperandNext: boolean, at: number): number {
    last = token;
    operand = isOperandNext;
    return at;
  }
  /** Reads the comment at `at`, if there is one; its end, or `at`. */
  function comment(at: number): number {
    const next = text.charCodeAt(at + 1);
    if (next === 47) return piece('line-comment', at, ecmaLineEnd(text, at));
    if (next !== 42) return at;
    const close = text.indexOf('*/', at + 2);
    if (close < 0) sure = false;
    return piece('block-comment', at, close < 0 ? text.length : close + 2);
  }
  function string(at: number, escapes: boolean): number {
    const close = piece('string', at + 1, stringClose(text, at, escapes));
    if (text.charCodeAt(close) === text.charCodeAt(at)) return close + 1;
    sure = false;
    return close;
  }
  function template(at: number): number {
    const close = piece('template', at, templateClose(text, at));
    if (text.charCodeAt(close) === 36) return open('template', close + 2);
    if (close === text.length) sure = false;
    return after('', false, close + 1);
  }
  function open(frame: Frame, at: number): number {
    stack.push(frame);
    return after(frame === 'block' ? '{' : '(', true, at);
  }
  function close(expected: Frame, at: number): number {
    const opened = stack.pop();
    const isCondition = expected === 'paren' && CONDITION.has(opened);
    if (opened !== expected && !isCondition) sure = false;
    return after(')', isCondition, at);
  }
  function child(at: number): number {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 60 && text.charCodeAt(end) !== 123) end++;
    if (end > at) piece('jsx-text', at, end);
    if (text.charCodeAt(end) === 123) return open('object', end + 1);
    if (text.charCodeAt(end + 1) !== 47) {
      if (end < text.length) stack.push('tag');
      return end + 1;
    }
    const stop = text.indexOf('>', end);
    stack.pop();
    return after('', false, stop < 0 ? text.length : stop + 1);
  }
  function tag(at: number, unit: number): number {
    if (unit === 34 || unit === 39) return string(at, false);
    if (unit === 123) return open('object', at + 1);
    if (unit === 62) stack.replace('children');
    else if (unit === 60) sure = false;
    else if (unit === 47 && text.charCodeAt(at + 1) === 62) {
      stack.pop();
      return after('', false, at + 2);
    } else if (unit === 47) return Math.max(comment(at), at + 1);
    return at + 1;
  }
  function word(at: number): number {
    const end = wordEnd(text, at);
    const name = end - at > 12 ? '' : text.slice(at, end);
    if (last === '.') return after('', false, end);
    const isAwaitOfLoop = name === 'await' && last === 'for';
    const begins = BEFORE_EXPRESSION.has(name) || (name === 'of' && stack.top() === 'for');
    return after(isAwaitOfLoop ? 'for' : name, begins, end);
  }
  function slash(at: number): number {
    const end = comment(at);
    if (end > at) return end;
    if (UNSURE.has(last)) sure = false;
    const stop = operand ? regExpEnd(text, at) : -1;
    if (operand && stop < 0) sure = false;
    return after('', stop < 0, stop < 0 ? at + 1 : stop);
  }
  function brace(at: number): number {
    const isBlock = !operand || BEFORE_BLOCK.has(last) || (last === '' && stack.top() === 'none');
    return open(isBlock ? 'block' : 'object', at + 1);
  }
  function closeBrace(at: number): number {
    const opened = stack.pop();
    if (opened === 'template') return template(at + 1);
    if (opened !== 'block' && opened !== 'object') sure = false;
    return after('}', opened === 'block', at + 1);
  }
  function less(at: number): number {
    if (!operand || !dialect.jsx || !startsElement(text, at + 1)) return after(',', true, at + 1);
    if (dialect.types && mayBeTypeParameters(text, at + 1)) sure = false;
    else stack.push('tag');
    return after('', true, at + 1);
  }
  function point(at: number): number {
    const next = text.charCodeAt(at + 1);
    if (next === 46) return after('', true, at + 3);
    return after(next >= 48 && next <= 57 ? '' : '.', false, at + 1);
  }
  function operator(at: number, unit: number): number {
    const next = text.charCodeAt(at + 1);
    if ((unit === 43 || unit === 45) && next === unit) return after('', operand, at + 2);
    // TypeScript's `!` behind an operand changes nothing.
    if (unit === 33 && !operand && next !== 61 && !newlineBefore(text, at)) return at + 1;
    if (unit === 61 && next === 62) return after('=>', true, at + 2);
    return after(unit === 59 ? ';' : unit === 62 ? '>' : ',', true, at + 1);
  }

  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const frame = stack.top();
    if (frame === 'children') i = child(i);
    else if (frame === 'tag') i = tag(i, unit);
    else if (isSpace(unit)) {
      if (stop && frame === 'none' && stop(i)) break;
      i++;
    } else if (isWord(unit) || unit === 92 || unit === 35 || unit === 64) i = word(i);
    else if (unit === 47) i = slash(i);
    else if (unit === 34 || unit === 39) i = after('', false, string(i, true));
    else if (unit === 96) i = template(i + 1);
    else if (unit === 40) i = open(CONDITION.has(last) ? (last as Frame) : 'paren', i + 1);
    else if (unit === 91) i = open('bracket', i + 1);
    else if (unit === 123) i = brace(i);
    else if (unit === 41) i = close('paren', i + 1);
    else if (unit === 93) i = close('bracket', i + 1);
    else if (unit === 125) i = closeBrace(i);
    else if (unit === 60) i = less(i);
    else if (unit === 46) i = point(i);
    else i = operator(i, unit);
  }
  return { pieces, sure: sure && stack.top() === 'none' && !stack.broken(), end: i };
}

// Lines of a given width. Words are kept whole where they fit; a word that does not fit is cut between spelled
// characters. No line made here begins with `::` or `##`, which CI runners take for commands even after blanks.
import { columns } from '../../text/columns.ts';
import { notation } from '../../text/spell.ts';

/** Columns of the label column, the blank after it included. */
export const LABEL = 13;

const INDENT = '  ';

const HANG = ' '.repeat(10);

/** Words of `text` on lines of at most `width` columns. Never empty. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  const add = (part: string) => {
    line += part;
    used += columns(part);
  };
  for (const word of text.split(/ +(?![#:])/)) {
    if (word === '') continue;
    if (used > 0 && used + 1 + columns(word) > width && (columns(word) <= width || width - used < 12)) flush();
    if (used > 0) add(' ');
    const start = used === 0 ? spellStart(word) : word;
    for (const token of used + columns(start) <= width ? [start] : tokens(start)) {
      if (used > 0 && used + columns(token) > width) flush();
      add(used === 0 && /^[:#]$/.test(token) ? notation(token) : token);
    }
  }
  if (used > 0 || lines.length === 0) flush();
  return lines;
}

function tokens(word: string): readonly string[] {
  return word.match(/<U\+[0-9A-F]+(?:\*[0-9]+)?>|\[\.\]|\P{M}\p{M}*|\p{M}/gu) ?? [];
}

function spellStart(word: string): string {
  return /^(::|##)/.test(word) ? notation(word[0]!) + word.slice(1) : word;
}

/** A label and its text, the text hanging beside the label. */
export function field(label: string, text: string, width: number): readonly string[] {
  return wrap(text, Math.max(20, width - INDENT.length - LABEL)).map(
    (line, i) => INDENT + (i === 0 ? label : '').padEnd(LABEL) + line,
  );
}

/**
 * Text on the left, a word at the right edge; on lines of their own when both do not fit. What is wrapped is indented:
 * a path must not be able to put words of its own where our lines begin.
 */
export function edges(left: string, right: string, width: number): readonly string[] {
  const gap = width - columns(left) - columns(right);
  if (gap >= (right === '' ? 0 : 2)) return [left + ' '.repeat(gap) + right];
  const [first = '', ...rest] = wrap(left, width - HANG.length);
  const last = right === '' ? [] : [' '.repeat(Math.max(HANG.length, width - columns(right))) + right];
  return [first, ...rest.map(line => HANG + line), ...last];
}

/** Text under an indent of `by` blanks. */
export function indented(text: string, width: number, by = INDENT.length): readonly string[] {
  return wrap(text, Math.max(20, width - by)).map(line => ' '.repeat(by) + line);
}

/** A paragraph whose second and later lines are indented. */
export function hanging(text: string, width: number): readonly string[] {
  return wrap(text, width - INDENT.length).map((line, i) => (i === 0 ? line : INDENT + line));
}

// Lines of a given width. Words are kept whole where they fit; a word that does not fit is cut between spelled
// characters. No line made here begins with `::` or `##`, which CI runners take for commands even after blanks.
import { columns } from '../../text/columns.ts';
import { notation } from '../../text/spell.ts';

/** Columns of the label column, the blank after it included. */
export const LABEL = 13;

const INDENT = '  ';

/** Words of `text` on lines of at most `width` columns. Never empty. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = () => {
    if (line !== '') lines.push(guard(line));
    line = '';
    used = 0;
  };
  for (const word of text.split(/ +(?![#:])/)) {
    const size = columns(word);
    if (used > 0 && used + 1 + size <= width) {
      line += ` ${word}`;
      used += 1 + size;
      continue;
    }
    if (used > 0 && (size <= width || width - used < 12)) flush();
    if (used > 0) {
      line += ' ';
      used++;
    }
    for (const token of size <= width ? [word] : tokens(word)) {
      const room = columns(token);
      if (used > 0 && used + room > width) flush();
      line += token;
      used += room;
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
}

function tokens(word: string): readonly string[] {
  return word.match(/<U\+[0-9A-F]+(?:\*[0-9]+)?>|\[\.\]|\P{M}\p{M}*|\p{M}/gu) ?? [];
}

function guard(line: string): string {
  return line.replace(/^(\s*)([:#])(?=\2)/, (_, blanks: string, character: string) => blanks + notation(character));
}

/** A label and its text, the text hanging beside the label. */
export function field(label: string, text: string, width: number): readonly string[] {
  return wrap(text, Math.max(20, width - INDENT.length - LABEL)).map(
    (line, i) => INDENT + (i === 0 ? label : '').padEnd(LABEL) + line,
  );
}

/** Text on the left, a word at the right edge; on lines of their own when both do not fit. */
export function edges(left: string, right: string, width: number): readonly string[] {
  const gap = width - columns(left) - columns(right);
  if (gap >= 2) return [left + ' '.repeat(gap) + right];
  return [...wrap(left, width), ' '.repeat(Math.max(2, width - columns(right))) + right];
}

/** Text under an indent of `by` blanks. */
export function indented(text: string, width: number, by = INDENT.length): readonly string[] {
  return wrap(text, Math.max(20, width - by)).map(line => ' '.repeat(by) + line);
}

/** A paragraph whose second and later lines are indented. */
export function hanging(text: string, width: number): readonly string[] {
  return wrap(text, width - INDENT.length).map((line, i) => (i === 0 ? line : INDENT + line));
}

// The reading directive rules match on: lower case, straight quotes, single blanks, no comment leaders, no emphasis marks
// inside words. Lines stay lines and paragraphs stay paragraphs, because statements end there. Expects normalised text.
import type { Role } from '../model/span.ts';
import { type Edit, type MappedText, rewrite } from '../text/mapped.ts';

export function fold(source: MappedText, role: Role): MappedText {
  const lower = recased(source);
  const marked = (role === 'prose' || role === 'comment') && /[*_~`]/.test(lower.text);
  const edits = marked ? emphasis(lower.text) : [];
  const plain = rewrite(lower, edits);
  return spaced(role === 'prose' ? rewrite(plain, unseenMarkup(plain.text)) : plain, role);
}

/** Tags that change how a word looks, and the marks of a quoted line: a reader of the page sees neither. */
const UNSEEN_MARKUP =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|del|dfn|em|font|i|ins|label|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,300})?\/?>|<br\s?\/?>|(?<=\n[ \t]{0,3})(?:>[ \t]?){1,20}/g;

function unseenMarkup(text: string): readonly Edit[] {
  if (!text.includes('>')) return [];
  return [...text.matchAll(UNSEEN_MARKUP)].map(({ 0: markup, index }) => ({
    start: index,
    end: index + markup.length,
    text: markup.startsWith('<br') ? '\n' : '',
  }));
}

const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

const NOT_ASCII = /[^\0-\x7f]/;

/** Lower case and plain punctuation, unit for unit, so that the way back stays exact. */
export function recased(source: MappedText): MappedText {
  // U+0130 is the one character whose lower case is longer than itself.
  if (!NOT_ASCII.test(source.text)) return { text: source.text.toLowerCase(), runs: source.runs };
  const single = source.text.replace(/\u0130/g, 'I');
  const text = single
    .toLowerCase()
    .replace(/[\u02bc\u2010-\u201f\u2032\u2033\u2212]/g, mark => TYPOGRAPHY[mark] ?? mark);
  return text.length === source.text.length ? { text, runs: source.runs } : source;
}

/** `ig**no**re` and `_ignore_`: marks that Markdown does not show, inside or around a word. */
function emphasis(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: marks, index } of text.matchAll(/\*{1,3}|~~|`|_{1,3}/g)) {
    const end = index + marks.length;
    const left = isWordUnit(text.charCodeAt(index - 1));
    const right = isWordUnit(text.charCodeAt(end));
    const inside = left && right && marks[0] !== '_';
    const around = left !== right && marks[0] === '_';
    if (inside || around) edits.push({ start: index, end, text: '' });
  }
  return edits;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit >= 0xc0;
}

/** What comments of any language may start a line with. */
const LEADER =
  /(?:\/\/[/!]?|\/\*{1,2}!?|\*+\/|\*(?!\*)|#{1,4}!?|--+>?|;{1,3}|%{1,2}|<!--+|"""|'''|\(\*|\{-|rem\b|dnl\b|@rem\b|::)/y;
const TRAILER = /(?:\*+\/|--+>|"""|'''|\*\)|-\}|#>)\s*$/;
const BLANK = /[\s\u00a0]+/g;

/** Blanks to one blank, blank lines to one, comment leaders gone. */
function spaced(source: MappedText, role: Role): MappedText {
  const { text } = source;
  const edits: Edit[] = [];
  const comment = role === 'comment';
  const push = (start: number, end: number, by: string) => {
    if (end > start && text.slice(start, end) !== by) edits.push({ start, end, text: by });
  };
  let done = 0;
  if (comment) {
    done = afterLeader(text, 0);
    if (done > 0) push(0, done, '');
  }
  const tail = comment ? text.length - (TRAILER.exec(text.slice(-16))?.[0].length ?? 0) : text.length;
  BLANK.lastIndex = done;
  for (let match = BLANK.exec(text); match; match = BLANK.exec(text)) {
    const start = match.index;
    if (start >= tail) break;
    let end = start;
    let lines = 0;
    for (;;) {
      const blank = endOfBlanks(text, end);
      const found = lineBreaks(text, end, blank);
      lines += found;
      end = blank;
      if (!comment || found === 0) break;
      const after = afterLeader(text, end);
      if (after === end) break;
      end = after;
    }
    end = Math.min(end, tail);
    push(start, end, lines === 0 ? ' ' : lines === 1 ? '\n' : '\n\n');
    BLANK.lastIndex = end;
  }
  if (tail > done && tail < text.length && (edits.at(-1)?.end ?? 0) <= tail) push(tail, text.length, '');
  return rewrite(source, edits);
}

function afterLeader(text: string, offset: number): number {
  LEADER.lastIndex = offset;
  const leader = LEADER.exec(text);
  if (!leader) return offset;
  const end = LEADER.lastIndex;
  return /[ \t]/.test(text[end] ?? '') ? end + 1 : end;
}

function endOfBlanks(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  return end;
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10) || unit === 0x2028 || unit === 0x2029) count++;
  }
  return count;
}

// Words that code puts together: string literals with an operator between them, letters in a list. Only cuts inside a word
// are mended; literals that end at a blank are read one after the other as they stand.
import type { Span } from '../model/span.ts';
import { concat, identity, type MappedText } from '../text/mapped.ts';

/** Between two literals that the language or an operator joins. */
const JOINT = /^["'`]{1,3}\s{0,80}(?:[+.&|]|\.\.|<>|\\\r?\n)?\s{0,80}[rbfu]{0,2}["'`]{1,3}$/i;
/** Between two items of a list; the items must be letters. */
const COMMA = /^["'`]\s{0,8},\s{0,8}["'`]$/;
const LONGEST_GAP = 180;
const MOST_PARTS = 400;

/** Runs of literals that belong to one text, where at least one cut goes through a word, each with its first span. */
export function* joinedLiterals(text: string, spans: readonly Span[]): Generator<{ span: Span; mapped: MappedText }> {
  let parts: Span[] = [];
  let cut = false;
  for (const span of [...spans.filter(({ role }) => role === 'string'), undefined]) {
    const last = parts.at(-1);
    if (last && span && parts.length < MOST_PARTS && continues(text, last, span)) {
      cut ||= cutsWord(text, last, span);
      parts.push(span);
      continue;
    }
    if (cut) yield { span: parts[0]!, mapped: join(text, parts) };
    parts = span ? [span] : [];
    cut = false;
  }
}

function continues(text: string, last: Span, next: Span): boolean {
  const gap = next.region.start - last.region.end;
  if (gap <= 0 || gap > LONGEST_GAP) return false;
  const between = text.slice(last.region.end, next.region.start);
  return JOINT.test(between) || (COMMA.test(between) && length(last) <= 2 && length(next) <= 2);
}

function length({ region }: Span): number {
  return region.end - region.start;
}

function cutsWord(text: string, last: Span, next: Span): boolean {
  return isWordUnit(text.charCodeAt(last.region.end - 1)) && isWordUnit(text.charCodeAt(next.region.start));
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit >= 0xc0;
}

function join(text: string, parts: readonly Span[]): MappedText {
  return concat(parts.map(({ region }) => identity(text.slice(region.start, region.end), region.start)));
}

const CUT =
  /[\w\u00c0-\uffff]["'`]{1,3}(?:\s{0,80}(?:[+.&|]|\.\.|<>|\\\r?\n)\s{0,80}|\s{0,80})[rbfuRBFU]{0,2}["'`]{1,3}[\w\u00c0-\uffff]|["'`]\w{1,2}["'`]\s{0,8},\s{0,8}["'`]\w{1,2}["'`]/;

/** For the prefilter: false only when {@link joinedLiterals} yields nothing. */
export function joinsLiterals(text: string): boolean {
  return CUT.test(text);
}

// Blocks that something hidden stands in the middle of, as a reader of the page sees them: `Ignore <!-- x --> all rules` is
// one sentence on the page and two spans in the file. Also the lines of a notebook cell, which are strings of their own.
import type { Span, Visibility } from '../model/span.ts';
import { later } from '../text/later.ts';
import { concat, identity, type MappedText } from '../text/mapped.ts';

/** Units of syntax between two strings of one cell. */
const WIDEST_GAP = 200;

/** In a word or in a path. */
const TAG_IN_WORD = later(
  () => /[\p{L}/](?:<\/?[a-z][^<>]{0,300}>){1,20}\p{L}|\p{L}(?:<\/?[a-z][^<>]{0,300}>){1,20}[./]\p{L}/iu,
);
const TAG_BEHIND_DOT = /\.<(?!br)\/?[a-z][^<>]{0,300}>[a-z]/;

/** For the prefilter: false only when no word of a text is parted by something that a reader of the page does not see. */
export function partsWords(text: string): boolean {
  if (!text.includes('<')) return false;
  return (/\p{L}<!--/u.test(text) && /--!?>\p{L}/u.test(text)) || TAG_IN_WORD().test(text) || TAG_BEHIND_DOT.test(text);
}

/** Texts put together from two or more spans of one block, each with the first of them. */
export function* joined(text: string, spans: readonly Span[]): Generator<{ span: Span; mapped: MappedText }> {
  for (let i = 0; i < spans.length; i++) {
    const first = spans[i]!;
    if (!begins(first)) continue;
    const pieces = [first];
    let last = i;
    for (let k = i + 1; k < spans.length; k++) {
      const span = spans[k]!;
      if (belongs(first, span)) {
        pieces.push(span);
        last = k;
      } else if (span.role === 'markup' ? !isGap(first, span) : span.visibility.shown) break;
    }
    i = last;
    if (pieces.length > 1) {
      const parts = pieces.map(({ region }) => identity(text.slice(region.start, region.end), region.start));
      yield { span: first, mapped: concat(parts) };
    }
  }
}

function begins({ role, visibility, block }: Span): boolean {
  return role === 'prose' && block !== undefined && (visibility.shown || visibility.how !== 'attribute');
}

function belongs(first: Span, { role, block, key, visibility }: Span): boolean {
  return role === 'prose' && block === first.block && key === first.key && isSame(visibility, first.visibility);
}

/** Syntax parts blocks, except between the strings of one cell: there it only ends a line. */
function isGap(first: Span, { region }: Span): boolean {
  return first.key !== undefined && region.end - region.start <= WIDEST_GAP;
}

function isSame(a: Visibility, b: Visibility): boolean {
  return a.shown ? b.shown : !b.shown && a.how === b.how;
}

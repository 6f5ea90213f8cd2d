// Text that stands where nobody scrolls: behind a wide gap, a very deep indent, or a screenful of blank lines. Found on
// the text itself, whatever the format, because a wide gap hides in every editor and every diff.
import type { Span } from '../model/span.ts';
import { lineEnd } from './lines.ts';
import type { Veil } from './paint.ts';

/** Columns of white space in front of text that count as a gap, when the text then starts beyond {@link FAR}. */
const GAP = 80;
const FAR = 100;
/** Columns of indentation that no code or list has. */
const INDENT = 160;
/** Blank lines that push text off the first screens. */
const BLANK_LINES = 40;
/** How much text after pushed-down blank lines counts as pushed down. */
const PUSHED = 2000;
const TAB = 4;

/** Stretches of a text that are off screen. One pass over the text. */
export function offScreen(text: string): Veil[] {
  const veils: Veil[] = [];
  let lineStart = 0;
  let blank = 0;
  let column = 0;
  let gap = 0;
  for (let i = 0; i < text.length; i++) {
    const width = blankWidth(text.charCodeAt(i));
    if (width > 0) {
      gap += width;
      column += width;
    } else if (width < 0) {
      blank = gap === column ? blank + 1 : 0;
      if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) i++;
      lineStart = i + 1;
      column = gap = 0;
    } else {
      const indent = gap === column;
      if (indent && blank >= BLANK_LINES) push(veils, text, i, pushedEnd(text, i));
      if (indent) blank = 0;
      if (indent ? gap >= INDENT : gap >= GAP && column >= FAR) {
        const end = lineEnd(text, i);
        if (!isTableRow(text, lineStart, i, end)) push(veils, text, i, end);
        i = end - 1;
      }
      gap = 0;
      column++;
    }
  }
  return veils;
}

/** Splits spans at the edges of veils, and hides the shown ones under them. */
export function veiled(spans: readonly Span[], veils: readonly Veil[]): readonly Span[] {
  if (veils.length === 0) return spans;
  const out: Span[] = [];
  let v = 0;
  for (const span of spans) {
    while (v < veils.length && veils[v]!.end <= span.region.start) v++;
    let at = span.region.start;
    for (let k = v; span.visibility.shown && k < veils.length && veils[k]!.start < span.region.end; k++) {
      const from = Math.max(at, veils[k]!.start);
      const to = Math.min(span.region.end, veils[k]!.end);
      if (from > at) out.push({ ...span, region: { start: at, end: from } });
      out.push({ ...span, region: { start: from, end: to }, visibility: { shown: false, how: veils[k]!.how } });
      at = to;
    }
    if (at < span.region.end)
      out.push(at === span.region.start ? span : { ...span, region: { start: at, end: span.region.end } });
  }
  return out;
}

/** Columns a blank character takes; -1 for a line end, 0 for anything with ink. */
function blankWidth(unit: number): number {
  if (unit > 0x20 && unit < 0xa0) return 0;
  if (unit === 0x20) return 1;
  if (unit === 9) return TAB;
  if (unit === 10 || unit === 13) return -1;
  if (unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f) return 1;
  if (unit === 0x3000) return 2;
  return unit === 0x1680 || unit === 0x2800 || unit === 0x3164 || unit === 0x180e ? 1 : 0;
}

function pushedEnd(text: string, from: number): number {
  return text.length - from <= PUSHED ? text.length : lineEnd(text, from + PUSHED);
}

/** Text in an aligned table is padded on purpose, and rendered without the padding. */
function isTableRow(text: string, lineStart: number, at: number, end: number): boolean {
  if (text[at] === '|') return true;
  const line = text.slice(lineStart, Math.min(at, lineStart + 200)).trimStart();
  return (
    line.startsWith('|') &&
    text
      .slice(Math.max(at, end - 200), end)
      .trimEnd()
      .endsWith('|')
  );
}

/** Only words are worth hiding: a line continuation or a closing brace behind a gap is layout. */
function push(veils: Veil[], text: string, start: number, end: number): void {
  const sample = text.slice(start, Math.min(end, start + 1000));
  const words = sample.match(/[\p{L}\p{N}\u{e0020}-\u{e007e}]{2,}/gu) ?? [];
  const isBlob = words.some(word => word.length >= 24 || /[^\u0000-\u02ff]{6}/.test(word));
  if (words.length < 3 && !isBlob) return;
  const last = veils.at(-1);
  if (last && last.end >= start) {
    if (end > last.end) veils[veils.length - 1] = { ...last, end };
  } else {
    veils.push({ start, end, how: 'off-screen' });
  }
}

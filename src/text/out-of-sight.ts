// Text that stands where nobody scrolls: behind a wide gap, a very deep indent, or a screenful of blank lines. Found on
// the text itself, whatever the format, because a wide gap hides in every editor and every diff. This says what counts as
// hidden; off-screen.ts what of it is told.
import { lineEnd } from './line-end.ts';

/** UTF-16 offsets, half-open. */
export interface OutOfSight {
  readonly start: number;
  readonly end: number;
}

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
export function outOfSight(text: string): readonly OutOfSight[] {
  const found: OutOfSight[] = [];
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
      if (indent && blank >= BLANK_LINES) push(found, text, i, pushedEnd(text, i));
      if (indent) blank = 0;
      if (indent ? gap >= INDENT : gap >= GAP && column >= FAR) {
        const end = lineEnd(text, i);
        if (!isTableRow(text, lineStart, i, end)) push(found, text, i, end);
        i = end - 1;
      }
      gap = 0;
      column++;
    }
  }
  return found;
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
function push(found: OutOfSight[], text: string, start: number, end: number): void {
  const sample = text.slice(start, Math.min(end, start + 1000));
  const words = sample.match(/[\p{L}\p{N}\u{e0020}-\u{e007e}]{2,}/gu) ?? [];
  const isBlob = words.some(word => word.length >= 24 || /[^\u0000-\u02ff]{6}/.test(word));
  if (words.length < 3 && !isBlob) return;
  const last = found.at(-1);
  if (last && last.end >= start) {
    if (end > last.end) found[found.length - 1] = { ...last, end };
  } else {
    found.push({ start, end });
  }
}

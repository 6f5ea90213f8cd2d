// Text that no window shows without scrolling: behind a wide gap on a long line, or below many blank lines. One loop over
// the characters; the patterns that say the same are quadratic on one long line of blanks.

export interface OffScreenText {
  /** The text pushed away, up to its line's end. UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  readonly how: 'right' | 'below';
}

/** Blanks in a row that make a gap, when text stands before it, and when nothing does. */
const GAP = 60;
const INDENT = 160;
/** Blanks behind other text that nobody puts before program text: in 600 MB of honest files none does. */
const PUSH = 150;
/** Column from which on the text is out of sight. */
const COLUMN = 120;
const BLANK_LINES = 40;
/** Columns a tab counts for. */
const TAB = 4;
const MOST = 50;

/** Places where text is pushed out of sight, in order. */
export function offScreen(text: string): readonly OffScreenText[] {
  const found: OffScreenText[] = [];
  let line = 0;
  let blanks = 0;
  let blankLines = 0;
  let inked = 0;
  for (let i = 0; i <= text.length && found.length < MOST; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    if (unit === 10) {
      blankLines = inked === 0 ? blankLines + 1 : 0;
      line = i + 1;
      blanks = inked = 0;
    } else if (isBlank(unit)) {
      blanks += unit === 9 ? TAB : 1;
    } else {
      const wide = inked > 0 ? blanks >= GAP && inked + blanks >= COLUMN : blanks >= INDENT;
      const below = inked === 0 && blankLines >= BLANK_LINES && line > blankLines + 1;
      if (wide || below) {
        const next = text.indexOf('\n', i);
        const end = Math.min(next < 0 ? text.length : next, i + 2000);
        const row = text.slice(line, Math.min(i, line + 400));
        const rest = text.slice(i, end);
        const says = isProse(rest) || (inked > 0 && blanks >= PUSH && isProgram(rest));
        if (says && !(wide && isTable(row, rest))) {
          found.push({ start: i, end, how: wide ? 'right' : 'below' });
        }
        blankLines = 0;
      }
      inked += blanks + 1;
      blanks = 0;
    }
  }
  return found;
}

/** White space, and the letters and symbols that are drawn as nothing. */
function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === 32 || unit === 9 || unit === 13;
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2800 ||
    unit === 0x3000 ||
    unit === 0x3164
  );
}

/** At least three words, as people write and minified data does not. */
function isProse(text: string): boolean {
  return (
    (text.match(/(?<![\w"'])\p{L}{2,}(?=[\s.,:;!?]|$)/gu)?.length ?? 0) >= 3 ||
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]{6}/u.test(text)
  );
}

/** A call or a function, and no cell of a table. */
function isProgram(text: string): boolean {
  return !text.startsWith('|') && /[\w$\])]\s?\(|=>/.test(text.slice(0, 400));
}

/** Rows of tables and aligned comments have cells on both sides of the gap. */
function isTable(before: string, after: string): boolean {
  return /^\s*\|/.test(before) || /\|\s*$/.test(after) || /^(?:\/\/|\/\*|#|--|\\\\|;|\*)/.test(after);
}

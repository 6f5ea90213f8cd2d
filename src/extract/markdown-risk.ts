// What makes micromark slow or deep: measured on version 4, it is quadratic in the lines, emphasis runs, unclosed comments,
// brackets and container markers of one paragraph and in the underlined headings of a text, and recurses on nesting. Those characters are masked before the
// parse, offsets kept, and the paragraphs they stand in are scanned by lines as well.
import type { Region } from '../model/source.ts';
import { linesOf } from './lines.ts';

/** Containers (quotes, lists) opened on one line. */
const DEEPEST = 50;
/** Per paragraph. */
const MOST_BRACKETS = 1500;
const MOST_DECLARATIONS = 200;
const MOST_MARKERS = 4000;
const LONGEST_RUN = 64;
const MOST_LINES = 600;
/** Per text. */
const MOST_UNDERLINES = 400;

interface Edit {
  readonly at: number;
  readonly end: number;
  /** What stands there instead, `x` unless said otherwise. */
  readonly by?: ' ';
}

/** What ends a paragraph: an item of a list without text does not. */
const NEW_BLOCK = /[ \t]{0,40}(?:(?:[-*+]|1[.)])[ \t]{1,40}[^\s]|#{1,6}[ \t])/y;
const UNDERLINE = /[ >\t]{0,40}(?:-{1,4000}|={1,4000})[ \t]{0,40}(?=[\r\n]|$)/y;
const CONTAINER = /[ \t]{0,20}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** The text with risky characters replaced one for one by `x`, and the stretches where that was done. */
export function masked(text: string): { readonly text: string; readonly masked: readonly Region[] } {
  const regions: Region[] = [];
  const edits: Edit[] = [];
  let start = 0;
  let counts = { openers: 0, closers: 0, declarations: 0, markers: 0, lines: 0 };
  const flush = (end: number) => {
    const pattern =
      (Math.max(counts.openers, counts.closers) > MOST_BRACKETS ? '\\[\\]' : '') +
      (counts.declarations > MOST_DECLARATIONS ? '<' : '') +
      (counts.markers > MOST_MARKERS ? '*_~`' : '');
    if (pattern && end > start) {
      for (const match of text.slice(start, end).matchAll(new RegExp(`[${pattern}]+`, 'g'))) {
        edits.push({ at: start + match.index, end: start + match.index + match[0].length });
      }
      regions.push({ start, end });
    }
    start = end;
    counts = { openers: 0, closers: 0, declarations: 0, markers: 0, lines: 0 };
  };
  let underlines = 0;
  for (const line of linesOf(text)) {
    UNDERLINE.lastIndex = line.start;
    if (UNDERLINE.test(text) && ++underlines > MOST_UNDERLINES) {
      edits.push({ at: line.start, end: line.end, by: ' ' });
      flush(line.next);
      continue;
    }
    NEW_BLOCK.lastIndex = line.start;
    if (NEW_BLOCK.test(text) || isBlank(text, line.start, line.end)) flush(line.start);
    if (++counts.lines > MOST_LINES) {
      edits.push({ at: line.start, end: line.end, by: ' ' });
      regions.push({ start: line.start, end: line.end });
      flush(line.next);
      continue;
    }
    const risky = deepContainers(text, line.start, line.end, edits);
    if (countLine(text, line.start, line.end, counts, edits) || risky)
      regions.push({ start: line.start, end: line.end });
  }
  flush(text.length);
  return { text: apply(text, edits), masked: regions };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

function deepContainers(text: string, start: number, end: number, edits: Edit[]): boolean {
  CONTAINER.lastIndex = start;
  for (let depth = 0; CONTAINER.test(text); depth++) {
    const at = CONTAINER.lastIndex;
    if (at >= end) return false;
    if (depth < DEEPEST) continue;
    let stop = at;
    while (stop < end && /[>\s\d.)*+-]/.test(text[stop]!)) stop++;
    for (let i = at - 1; i < stop; i++) if (!/\s/.test(text[i]!)) edits.push({ at: i, end: i + 1 });
    return true;
  }
  return false;
}

function countLine(
  text: string,
  start: number,
  end: number,
  counts: { openers: number; closers: number; declarations: number; markers: number },
  edits: Edit[],
): boolean {
  let risky = false;
  let run = 0;
  let ink = 0;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0;
    const isMarker = unit === 42 || unit === 95 || unit === 126 || unit === 96;
    if (isMarker) {
      run++;
      counts.markers++;
    } else {
      if (run > LONGEST_RUN && (ink > 0 || !isBlank(text, i, end))) {
        edits.push({ at: i - run, end: i });
        risky = true;
      }
      if (unit > 32) ink++;
      run = 0;
      if (unit === 91) counts.openers++;
      else if (unit === 93) counts.closers++;
      else if (unit === 60 && (text.charCodeAt(i + 1) === 33 || text.charCodeAt(i + 1) === 63)) counts.declarations++;
    }
  }
  return risky;
}

function apply(text: string, edits: Edit[]): string {
  if (edits.length === 0) return text;
  edits.sort((a, b) => a.at - b.at);
  const parts: string[] = [];
  let done = 0;
  for (const { at, end, by = 'x' } of edits) {
    if (end <= done) continue;
    const from = Math.max(at, done);
    parts.push(text.slice(done, from), by.repeat(end - from));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

// Text plus the way back to the file. Every decoding is a rewrite, so a match in decoded text still has a place in the
// file. A run is either copied (unit i came from source unit i) or whole (the stretch stands for its entire region):
// telling the two apart by length alone is wrong as soon as one character folds to two.
import type { Region } from '../model/source.ts';

interface Run {
  /** UTF-16 offset of the run in the mapped text. */
  readonly at: number;
  readonly region: Region;
  readonly copied: boolean;
}

export interface MappedText {
  readonly text: string;
  /** In order of `at`; together they cover the text. */
  readonly runs: readonly Run[];
}

/** Replaces [start, end) of a mapped text (half-open, UTF-16) by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The stretch of a file that `text` stands in, unchanged; `start` is its offset in the file. */
export function identity(text: string, start = 0): MappedText {
  return { text, runs: [{ at: 0, region: { start, end: start + text.length }, copied: true }] };
}

/** Text that stands for a whole region, for instance a decoded message. */
export function whole(text: string, region: Region): MappedText {
  return { text, runs: [{ at: 0, region, copied: false }] };
}

/** Puts mapped texts one behind the other. Regions should ascend, or {@link locate} widens to their hull. */
export function concat(parts: readonly MappedText[]): MappedText {
  const runs: Run[] = [];
  let text = '';
  for (const part of parts) {
    for (const run of part.runs) runs.push({ ...run, at: run.at + text.length });
    text += part.text;
  }
  return { text, runs };
}

/** The stretch [start, end) of a mapped text. */
export function slice(source: MappedText, start: number, end: number): MappedText {
  return { text: source.text.slice(start, end), runs: runsBetween(source, start, end, 0) };
}

/**
 * Applies edits, which must be in order and must not overlap.
 * @throws RangeError when they are not: that is a bug of the caller.
 */
export function rewrite(source: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return source;
  const runs: Run[] = [];
  const pieces: string[] = [];
  let length = 0;
  let done = 0;
  const cursor = { run: 0 };
  const copy = (start: number, end: number) => {
    if (start >= end) return;
    for (const run of runsBetween(source, start, end, length, cursor)) runs.push(run);
    pieces.push(source.text.slice(start, end));
    length += end - start;
  };
  for (const edit of edits) {
    if (edit.start < done || edit.end < edit.start || edit.end > source.text.length) {
      throw new RangeError('edits overlap or are out of order');
    }
    copy(done, edit.start);
    if (edit.text.length > 0) {
      runs.push({ at: length, region: locate(source, edit.start, edit.end), copied: false });
      pieces.push(edit.text);
      length += edit.text.length;
    }
    done = edit.end;
  }
  copy(done, source.text.length);
  return { text: pieces.join(''), runs };
}

/** Region of the file that the stretch [start, end) of the mapped text came from (half-open, UTF-16, both sides). */
export function locate(mapped: MappedText, start: number, end: number): Region {
  if (mapped.runs.length === 0) return { start: 0, end: 0 };
  const from = regionAt(mapped, Math.min(start, Math.max(0, mapped.text.length - 1)));
  if (end <= start) return { start: from.start, end: from.start };
  let low = from.start;
  let high = from.end;
  const first = runIndex(mapped.runs, start);
  const last = runIndex(mapped.runs, end - 1);
  for (let i = first; i <= last; i++) {
    const region = i === first ? from : i === last ? regionAt(mapped, end - 1) : mapped.runs[i]!.region;
    low = Math.min(low, region.start);
    high = Math.max(high, region.end);
  }
  if (first === last) high = Math.max(high, regionAt(mapped, end - 1).end);
  return { start: low, end: high };
}

function regionAt(mapped: MappedText, offset: number): Region {
  const run = mapped.runs[runIndex(mapped.runs, offset)]!;
  if (!run.copied) return run.region;
  const start = run.region.start + (offset - run.at);
  return { start: Math.min(start, run.region.end), end: Math.min(start + 1, run.region.end) };
}

function runIndex(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Runs of [start, end), re-based so that `start` lands at `base`. `cursor` makes a series of ascending calls linear. */
function runsBetween(source: MappedText, start: number, end: number, base: number, cursor = { run: -1 }): Run[] {
  const out: Run[] = [];
  if (start >= end) return out;
  let i = cursor.run < 0 ? runIndex(source.runs, start) : cursor.run;
  while (i + 1 < source.runs.length && source.runs[i + 1]!.at <= start) i++;
  for (; i < source.runs.length; i++) {
    const run = source.runs[i]!;
    if (run.at >= end) break;
    const runEnd = source.runs[i + 1]?.at ?? source.text.length;
    const from = Math.max(start, run.at);
    const to = Math.min(end, runEnd);
    if (from >= to) continue;
    const region = run.copied
      ? { start: run.region.start + (from - run.at), end: run.region.start + (to - run.at) }
      : run.region;
    out.push({ at: base + (from - start), region, copied: run.copied });
    if (cursor.run >= 0) cursor.run = i;
  }
  return out;
}

// Messages in white space: blanks and tabs at line ends as bits or as SNOW writes them, and two kinds of gaps between
// words. The channel is invisible in every viewer, and natural white space decodes to noise.
import type { SurfaceKind } from '../../model/surface.ts';
import { fromUtf8 } from '../../text/bytes.ts';
import { locate, type MappedText, whole } from '../../text/mapped.ts';
import { isHiddenMessage, isMessage } from '../../text/meaning.ts';
import { type Reading, revealed } from '../decoder.ts';
import { fromDigits } from './digits.ts';

/** White space read at most, in characters. */
const LONGEST = 200_000;

/** False only when {@link whitespace} yields nothing. `mayTrail`: a look at the bytes found what {@link trailing} reads. */
export function hasWhitespaceBits(text: string, kind: SurfaceKind, mayTrail = true): boolean {
  return (
    (mayTrail && trailing(text) !== undefined) ||
    between(text, kind) !== undefined ||
    lineEnds(text, kind) !== undefined
  );
}

/** Gaps between words carry bits in prose only: code and data are full of columns. */
function between(text: string, kind: SurfaceKind): Stream | undefined {
  return kind === 'source' || kind === 'other' ? undefined : (gaps(text) ?? doubles(text));
}

export function* whitespace(source: MappedText, kind: SurfaceKind): Generator<Reading> {
  const { text } = source;
  const ends = trailing(text);
  const words = between(text, kind);
  const ended = ends && (fromDigits(ends.points) ?? fromSnow(ends));
  const gapped = words && somewhere(words.points);
  const marked = lineEnds(text, kind);
  const lined = marked && somewhere(marked.points);
  for (const [message, stream] of [
    [ended, ends],
    [gapped, words],
    [lined, marked],
  ] as const) {
    if (!message || !stream) continue;
    yield { mapped: whole(message, locate(source, stream.start, stream.end)), steps: [revealed('whitespace-bits')] };
  }
}

/**
 * Gaps before the message count as bits too. A letter of ASCII begins with one or two zeros, so it begins so far before
 * the first gap of the rarer kind; read there, it must hold words.
 */
function somewhere(points: readonly number[]): string | undefined {
  const first = points.findIndex(point => point !== points[0]);
  const starts = [first, first - 1, first - 2].filter(start => start > 0);
  const all = fromDigits(points);
  if (all !== undefined && isMessage(all)) return all;
  for (const start of starts) {
    const message = fromDigits(points.slice(start), true);
    if (message !== undefined) return message;
  }
  return all;
}

/** Lines that end in one blank, among lines that end in none: a bit each. In prose only, as with gaps. */
function lineEnds(text: string, kind: SurfaceKind): Stream | undefined {
  if (kind === 'source' || kind === 'other' || !/[^ \t\n] (?:\r?\n|$)/.test(text)) return undefined;
  const stream: Stream = { points: [], start: -1, end: 0, lines: [] };
  let marked = 0;
  for (const { 0: end, index } of text.matchAll(/(?<=[^ \t\r\n])[ \t]{0,2}(?=\r?\n|$)/g)) {
    if (end.length > 1 || end === '\t') return undefined;
    if (end === ' ') marked++;
    if (end === ' ' && stream.start < 0) {
      stream.start = index;
      stream.end = index + 1;
    }
    stream.points.push(end.length);
    if (stream.points.length > LONGEST) break;
  }
  return stream.points.length >= 24 && marked >= 8 ? stream : undefined;
}

interface Stream {
  readonly points: number[];
  /** UTF-16 offsets of the first stretch. */
  start: number;
  end: number;
  /** White space of each line, in order. */
  readonly lines: string[];
}

/** Blanks and tabs at line ends, when both are there in number. */
function trailing(text: string): Stream | undefined {
  const stream: Stream = { points: [], start: -1, end: 0, lines: [] };
  let tabs = 0;
  for (let line = 0; line <= text.length; ) {
    const next = text.indexOf('\n', line);
    const end = next < 0 ? text.length : next;
    let stop = end > line && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const blank = stop;
    while (stop > line && isBlank(text.charCodeAt(stop - 1))) stop--;
    if (stop < blank && (stop > line || stream.start >= 0)) {
      if (stream.start < 0) {
        stream.start = stop;
        stream.end = blank;
      }
      stream.lines.push(text.slice(stop, blank));
      for (let i = stop; i < blank; i++) {
        const unit = text.charCodeAt(i);
        if (unit === 9) tabs++;
        stream.points.push(unit);
      }
      if (stream.points.length > LONGEST) break;
    }
    line = end + 1;
  }
  return stream.points.length >= 21 && tabs >= 3 ? stream : undefined;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/**
 * SNOW (stegsnow 20130616, without compression and password): from the first trailing tab on, each tab-delimited run of
 * 0 to 7 blanks is three bits, least significant first, packed most significant first into bytes.
 */
function fromSnow(stream: Stream): string | undefined {
  const first = stream.lines.findIndex(line => line.includes('\t'));
  if (first < 0) return undefined;
  const bits: number[] = [];
  for (const [i, line] of stream.lines.slice(first).entries()) {
    const runs = (i === 0 ? line.slice(line.indexOf('\t') + 1) : line).split('\t');
    // The tab that ends a run starts the next one; what follows the last tab of a line is a run only when not empty.
    if (runs.at(-1) === '') runs.pop();
    for (const run of runs) {
      if (run.length > 7) return undefined;
      bits.push(run.length & 1, (run.length >> 1) & 1, (run.length >> 2) & 1);
    }
  }
  const bytes: number[] = [];
  for (let i = 0; i + 8 <= bits.length; i += 8)
    bytes.push(bits.slice(i, i + 8).reduce((byte, bit) => byte * 2 + bit, 0));
  while (bytes.at(-1) === 0) bytes.pop();
  const text = fromUtf8(bytes);
  return text !== undefined && isHiddenMessage(text) ? text : undefined;
}

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Gaps between words of exactly two kinds, both common. */
function gaps(text: string): Stream | undefined {
  const odd = new Map<string, number>();
  for (const [space] of text.matchAll(ODD_SPACE)) odd.set(space, (odd.get(space) ?? 0) + 1);
  const [common] = [...odd].sort((a, b) => b[1] - a[1]);
  if (!common || common[1] < 5) return undefined;
  return collect(text, new RegExp(`(?<=\\S)[ ${common[0]}](?=\\S)`, 'g'), gap => gap.charCodeAt(0));
}

/** Gaps of one blank and of two. */
function doubles(text: string): Stream | undefined {
  if (!/[a-z] {2}[a-z]/.test(text)) return undefined;
  return collect(text, /(?<=[^\s|]) {1,2}(?=[^\s|])/g, gap => gap.length);
}

function collect(text: string, pattern: RegExp, value: (gap: string) => number): Stream | undefined {
  const stream: Stream = { points: [], start: -1, end: 0, lines: [] };
  const counts = new Map<number, number>();
  for (const match of text.matchAll(pattern)) {
    if (stream.start < 0) {
      stream.start = match.index;
      stream.end = match.index + match[0].length;
    }
    const point = value(match[0]);
    counts.set(point, (counts.get(point) ?? 0) + 1);
    stream.points.push(point);
    if (stream.points.length > LONGEST) break;
  }
  const rarer = Math.min(...counts.values());
  return counts.size === 2 && stream.points.length >= 24 && rarer >= stream.points.length / 5 ? stream : undefined;
}

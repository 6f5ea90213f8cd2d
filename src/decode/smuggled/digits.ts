// A run of unseen characters as digits of a message: two kinds are bits, three or four are a number system, and a kind
// that turns up at regular places separates letters or words. Every reading is tried; the most English one wins.

import { bitsPerPair, countWords } from '../../text/english.ts';
import { isHiddenMessage, isMessage } from '../../text/meaning.ts';
import { isEncodedMessage } from '../encoded/base64.ts';
import { fromMorse } from '../encoded/morse.ts';
import { bytesOrPoints, textOf } from './codes.ts';

/** Digits read at most. A longer message shows itself by its beginning; the rest is read the way the beginning was. */
const PROBE_DIGITS = 480;

/** How a stream of kinds turns into text; undefined when the stream does not fit. */
interface Scheme {
  read(kinds: Uint8Array): string | undefined;
  /** One of so many readings that words are asked for, not only printable letters. */
  readonly remote?: boolean;
}

/**
 * The message in a stream of unseen characters (code points), or undefined.
 * @param strict ask for words, not only for printable letters: for characters that natural text holds too
 */
export function fromDigits(points: readonly number[], strict = false): string | undefined {
  if (points.length < 21) return undefined;
  const kinds = kindsOf(points);
  if (kinds.count < 2 || (kinds.count > 8 && kinds.count !== 16)) return undefined;
  const probe = kinds.stream.subarray(0, PROBE_DIGITS);
  let best: { scheme: Scheme; score: number } | undefined;
  for (const scheme of schemes(kinds)) {
    const text = scheme.read(probe);
    if (text === undefined || text.length < 3) continue;
    if (isMonotone(text)) continue;
    if (!(strict || scheme.remote ? isMessage : isHiddenMessage)(text) && !isEncodedMessage(text)) continue;
    const score = isEncodedMessage(text) ? ENCODED : costOf(text);
    if (!best || score < best.score) best = { scheme, score };
  }
  return best?.scheme.read(kinds.stream)?.trim();
}

/** One sign over and over: what a stream of nearly one kind of character turns into. */
function isMonotone(text: string): boolean {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return text.length > 5 && Math.max(...counts.values()) > 0.5 * text.length;
}

/** Cost of a text that is a message once it is decoded again: chance does not make one. */
const ENCODED = 0;

/** How unlike a message a text is. Odd signs weigh more than odd letters: commands and names are odd in letters too. */
function costOf(text: string): number {
  const odd = text.match(/[^\p{L}\p{M}\s.,:/'"()|~-]/gu)?.length ?? 0;
  return bitsPerPair(text) - countWords(text).cover + (8 * odd) / text.length;
}

interface Kinds {
  /** One kind per character; 0 is the most frequent. */
  readonly stream: Uint8Array;
  readonly count: number;
  /** By kind: its place among all kinds in the order of their code points. */
  readonly rank: readonly number[];
}

function kindsOf(points: readonly number[]): Kinds {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const order = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([point]) => point);
  const index = new Map(order.map((point, i) => [point, Math.min(i, 255)]));
  if (order.length > 16) return { stream: new Uint8Array(), count: order.length, rank: [] };
  return {
    stream: Uint8Array.from(points, point => index.get(point)!),
    count: order.length,
    rank: order.map(point => order.filter(other => other < point).length),
  };
}

function* schemes({ count, rank }: Kinds): Generator<Scheme> {
  const pairs = count > 4 ? [[0, 1]] : choose(count);
  for (const pair of pairs) {
    for (const [zero, one] of [pair, [...pair].reverse()] as [number, number][]) {
      for (const width of [8, 7, 16]) {
        yield { read: kinds => inWidths(bitsOf(kinds, zero, one), width, false) };
        yield { read: kinds => inWidths(bitsOf(kinds, zero, one), width, true) };
      }
      if (count > 2) {
        yield { read: kinds => morse(kinds, zero, one), remote: true };
        yield { read: kinds => separated(kinds, zero, one) };
        yield { read: kinds => words(kinds, zero, one, 7) };
        yield { read: kinds => words(kinds, zero, one, 8) };
      }
    }
  }
  // Eight and sixteen digits have too many orders to try: the one of their code points is what a program counts up.
  if (count === 8 || count === 16) {
    const width = count === 8 ? 3 : 2;
    yield { read: kinds => inBase(kinds, rank, count, width), remote: true };
  }
  if (count >= 3 && count <= 5) {
    for (const base of count === 3 ? [3, 4] : [count]) {
      for (const digits of arrangements(count, base)) {
        for (const width of widths(base)) yield { read: kinds => inBase(kinds, digits, base, width), remote: true };
      }
    }
  }
}

function choose(count: number): number[][] {
  const out: number[][] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) out.push([a, b]);
  return out;
}

/** Bits of the stream; other kinds are separators and left out. */
function bitsOf(kinds: Uint8Array, zero: number, one: number): readonly number[] {
  const bits: number[] = [];
  for (const kind of kinds) if (kind === zero || kind === one) bits.push(kind === one ? 1 : 0);
  return bits;
}

function inWidths(bits: readonly number[], width: number, least: boolean): string | undefined {
  const length = Math.floor(bits.length / width);
  if (length < 3) return undefined;
  const codes: number[] = [];
  for (let i = 0; i < length; i++) {
    let code = 0;
    for (let j = 0; j < width; j++) code = code * 2 + bits[i * width + (least ? width - 1 - j : j)]!;
    codes.push(code);
  }
  return textOf(codes, width === 8);
}

/** Numbers of any length between separators. */
function separated(kinds: Uint8Array, zero: number, one: number): string | undefined {
  const codes: number[] = [];
  let code = 0;
  let width = 0;
  for (const kind of [...kinds, 255]) {
    if (kind === zero || kind === one) {
      code = code * 2 + (kind === one ? 1 : 0);
      if (++width > 21) return undefined;
    } else if (width > 0) {
      codes.push(code);
      code = 0;
      width = 0;
    }
  }
  // The probe may end inside a letter.
  return codes.length < 3 ? undefined : (bytesOrPoints(codes) ?? bytesOrPoints(codes.slice(0, -1)));
}

/** Letters of a fixed width; a separator is a space. */
function words(kinds: Uint8Array, zero: number, one: number, width: number): string | undefined {
  const codes: number[] = [];
  let code = 0;
  let length = 0;
  for (const kind of kinds) {
    if (kind === zero || kind === one) {
      code = code * 2 + (kind === one ? 1 : 0);
      if (++length < width) continue;
      codes.push(code);
    } else if (length > 0) return undefined;
    else codes.push(32);
    code = 0;
    length = 0;
  }
  return textOf(codes, false);
}

/** Dots and dashes; one further kind ends a letter, another one ends a word. */
function morse(kinds: Uint8Array, dot: number, dash: number): string | undefined {
  const [letter = -1] = [0, 1, 2, 3].filter(kind => kind !== dot && kind !== dash && kinds.includes(kind));
  let code = '';
  let text = '';
  for (const [at, kind] of [...kinds, letter].entries()) {
    if (kind === dot || kind === dash) {
      code += kind === dot ? '.' : '-';
      if (code.length > 6) return undefined;
      continue;
    }
    if (code !== '') {
      const sign = fromMorse(code) ?? (at === kinds.length ? '' : undefined);
      if (sign === undefined) return undefined;
      text += sign;
    }
    // A second end in a row, or another kind, is the end of a word.
    if (kind !== letter || code === '') text += ' ';
    code = '';
  }
  return text.replace(/ +/g, ' ').trim();
}

/** Every way to give `count` kinds different digits below `base`. */
function* arrangements(count: number, base: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === count) {
    yield chosen;
    return;
  }
  for (let digit = 0; digit < base; digit++) {
    if (!chosen.includes(digit)) yield* arrangements(count, base, [...chosen, digit]);
  }
}

/** Digits a letter may take: enough for ASCII, for a byte and for UTF-16. */
function widths(base: number): readonly number[] {
  const need = (values: number) => Math.ceil(Math.log(values) / Math.log(base) - 1e-9);
  return [...new Set([need(128), need(256), need(65536), need(0x110000)])];
}

function inBase(kinds: Uint8Array, digits: readonly number[], base: number, width: number): string | undefined {
  const length = Math.floor(kinds.length / width);
  if (length < 3) return undefined;
  const codes: number[] = [];
  for (let i = 0; i < length; i++) {
    let code = 0;
    for (let j = 0; j < width; j++) code = code * base + digits[kinds[i * width + j]!]!;
    if (code > 0x10ffff) return undefined;
    codes.push(code);
  }
  return bytesOrPoints(codes);
}

// Emoji sequences as far as unseen characters take part in them (UTS #51, Emoji 17.0, seen 2026-11-22).

import type { Natural } from './character-classes.ts';
import { pointAt, pointBefore } from './characters.ts';
import { isPictograph } from './scripts.ts';

const BLACK_FLAG = 0x1f3f4;
const CANCEL_TAG = 0xe007f;

/** The three subdivision flags recommended for general interchange. */
const KNOWN_FLAGS: ReadonlySet<string> = new Set(['gbeng', 'gbsct', 'gbwls']);
const FLAG_SHAPE = /^[a-z]{2}[a-z0-9]{1,4}$/;

/** True when a joiner at `at` stands between two pictographs, modifiers of the first one skipped. */
export function emojiJoin(text: string, at: number): boolean {
  if (!isPictograph(pointAt(text, at + 1))) return false;
  let i = at;
  for (let steps = 0; steps < 10; steps++) {
    const point = pointBefore(text, i);
    if (!isModifier(point)) return isPictograph(point);
    i -= point > 0xffff ? 2 : 1;
  }
  return false;
}

function isModifier(point: number): boolean {
  return (
    point === 0xfe0f ||
    point === 0xfe0e ||
    point === 0x20e3 ||
    (point >= 0x1f3fb && point <= 0x1f3ff) ||
    (point >= 0xe0020 && point <= CANCEL_TAG)
  );
}

/**
 * A tag character is natural only inside a subdivision flag. Flags outside the recommended three are shaped like one and
 * no more: `loose`, so that a message cut into six-letter flags is still read as one stream.
 */
export function flagTag(text: string, at: number): Natural {
  let start = at;
  for (let steps = 0; steps < 7 && isTag(pointBefore(text, start)); steps++) start -= 2;
  if (pointBefore(text, start) !== BLACK_FLAG) return 'no';
  let spec = '';
  let i = start;
  for (; spec.length < 7; i += 2) {
    const point = pointAt(text, i);
    if (!isTag(point) || point === CANCEL_TAG) break;
    spec += String.fromCharCode(point - 0xe0000);
  }
  if (pointAt(text, i) !== CANCEL_TAG) return 'no';
  return KNOWN_FLAGS.has(spec) ? 'yes' : FLAG_SHAPE.test(spec) ? 'loose' : 'no';
}

function isTag(point: number): boolean {
  return point >= 0xe0020 && point <= CANCEL_TAG;
}

/** A run of regional indicators that is flags and nothing else. */
export function isFlags(run: string): boolean {
  if (run.length % 4 !== 0) return false;
  for (let i = 0; i < run.length; i += 4) {
    if (!/^\p{RGI_Emoji_Flag_Sequence}$/v.test(run.slice(i, i + 4))) return false;
  }
  return true;
}

const BOXES = /[\u{1f1e6}-\u{1f1ff}](?:[\s\u200b-\u200d\u2060\ufeff.-]{0,2}[\u{1f1e6}-\u{1f1ff}]){3,400}/gu;

/** Runs of regional indicators that are not all flags, with what parts them left out. UTF-16 offsets, half-open. */
export function* lettersInBoxes(text: string): Generator<{ start: number; end: number; letters: string }> {
  if (!/[\u{1f1e6}-\u{1f1ff}]/u.test(text)) return;
  for (const { 0: run, index } of text.matchAll(BOXES)) {
    const parts = run.split(/[^\u{1f1e6}-\u{1f1ff}]+/u);
    if (!parts.every(isFlags)) yield { start: index, end: index + run.length, letters: parts.join('') };
  }
}

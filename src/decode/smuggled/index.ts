// Reads messages out of characters nobody can see: run by run, then once over the whole text, because one bit after each
// letter makes no run at all. What decodes to nothing readable is left to the detectors, which count it.

import type { DecodingName } from '../../model/view.ts';
import type { CharacterClassId, Natural } from '../../text/character-classes.ts';
import { classOf, hasUnseen, type UnseenRun, unseenRuns } from '../../text/characters.ts';
import { contextOf } from '../../text/characters-context.ts';
import { locate, type MappedText, whole } from '../../text/mapped.ts';
import { isHiddenMessage, isMessage } from '../../text/meaning.ts';
import { type Reading, revealed } from '../decoder.ts';
import { fromDigits } from './digits.ts';
import { fromPrivateUse } from './private-use.ts';
import { fromSelectors } from './selectors.ts';
import { fromTags } from './tags.ts';

/** Families of characters that carry messages in the same way. */
type Channel = 'tags' | 'selectors' | 'styles' | 'private' | 'digits';

const CHANNELS: Readonly<Partial<Record<CharacterClassId, Channel>>> = {
  tag: 'tags',
  'vs-bmp': 'selectors',
  'vs-supplement': 'selectors',
  vs15: 'styles',
  vs16: 'styles',
  'private-use': 'private',
  zwsp: 'digits',
  zwnj: 'digits',
  zwj: 'digits',
  'word-joiner': 'digits',
  bom: 'digits',
  'invisible-operator': 'digits',
  'reserved-ignorable': 'digits',
  'deprecated-format': 'digits',
  'bidi-override': 'digits',
  'bidi-embedding': 'digits',
  'bidi-isolate': 'digits',
  'bidi-mark': 'digits',
  'soft-hyphen': 'digits',
  cgj: 'digits',
  'hangul-filler': 'digits',
  'khmer-inherent': 'digits',
  'mongolian-format': 'digits',
  'braille-blank': 'digits',
  interlinear: 'digits',
  'object-replacement': 'digits',
  'musical-format': 'digits',
  'shorthand-format': 'digits',
  'egyptian-format': 'digits',
  noncharacter: 'digits',
};

/** Runs decoded one by one; a hostile file may hold millions, and its whole streams are read anyway. */
const MAX_RUNS = 400;
/** Characters of one channel kept for the whole stream. */
const MAX_STREAM = 400_000;

interface Stream {
  readonly points: number[];
  readonly natural: Natural[];
  /** UTF-16 offsets of the first run. */
  start: number;
  end: number;
  runs: number;
  read: number;
}

/** Every message smuggled in unseen characters. Reveals; each stands for the run it was found in. */
export function* smuggled(source: MappedText): Generator<Reading> {
  const { text } = source;
  if (!hasUnseen(text)) return;
  const streams = new Map<Channel, Stream>();
  const natural = contextOf(text);
  let tried = 0;
  for (const run of unseenRuns(text)) {
    const parts = new Map<Channel, number[]>();
    for (let at = run.start; at < run.end; ) {
      const point = text.codePointAt(at)!;
      const channel = channelOf(point, run);
      if (channel) {
        const stream = streamOf(streams, channel, run.start, run.end);
        if (stream.points.length < MAX_STREAM) {
          stream.points.push(point);
          stream.natural.push(natural(at, run));
        }
        const part = parts.get(channel);
        if (part) part.push(point);
        else parts.set(channel, [point]);
      }
      at += point > 0xffff ? 2 : 1;
    }
    for (const [channel, points] of parts) {
      const stream = streams.get(channel)!;
      stream.runs++;
      if (points.length < 3 || tried >= MAX_RUNS) continue;
      tried++;
      const flag = channel === 'tags' && natural(run.start, run) !== 'no';
      const message = flag ? undefined : inRun(channel, points);
      if (message === undefined) continue;
      stream.read++;
      yield reading(source, run.start, run.end, message, channel, points);
    }
  }
  for (const [channel, stream] of streams) {
    if (stream.runs < 2 || stream.read === stream.runs) continue;
    const message = inStream(channel, stream);
    if (message !== undefined) yield reading(source, stream.start, stream.end, message, channel, stream.points, true);
  }
}

/** Presentation selectors carry bytes like their kin in a run, and bits when they stand behind one emoji after another. */
function channelOf(point: number, run: UnseenRun): Channel | undefined {
  const channel = CHANNELS[classOf(point) ?? 'space'];
  return channel === 'styles' && run.end - run.start >= 3 ? 'selectors' : channel;
}

function streamOf(streams: Map<Channel, Stream>, channel: Channel, start: number, end: number): Stream {
  let stream = streams.get(channel);
  if (!stream) {
    stream = { points: [], natural: [], start, end, runs: 0, read: 0 };
    streams.set(channel, stream);
  }
  return stream;
}

function inRun(channel: Channel, points: readonly number[]): string | undefined {
  switch (channel) {
    case 'tags': {
      const text = fromTags(points);
      return text.length >= 3 ? text : undefined;
    }
    case 'selectors':
    case 'styles':
      return fromSelectors(points) ?? fromDigits(points);
    case 'private':
      return fromPrivateUse(points) ?? fromDigits(points);
    case 'digits':
      return fromDigits(points);
  }
}

function inStream(channel: Channel, { points, natural }: Stream): string | undefined {
  const odd = points.filter((_, i) => natural[i] !== 'yes');
  switch (channel) {
    case 'tags': {
      const text = fromTags(odd);
      if (natural.includes('no')) return text.length >= 3 ? text : undefined;
      return text.length >= 12 && isHiddenMessage(text) ? text : undefined;
    }
    case 'selectors':
      return points.length >= 6 ? (fromSelectors(points) ?? fromDigits(points)) : undefined;
    case 'styles':
      return mixed(points) ? fromDigits(points) : undefined;
    case 'private': {
      const text = fromPrivateUse(points);
      return text !== undefined && isMessage(text) ? text : undefined;
    }
    case 'digits':
      return fromDigits(odd) ?? (mixed(points) ? fromDigits(points, true) : undefined);
  }
}

/** Both of two kinds are common, as bits are and emoji are not. */
function mixed(points: readonly number[]): boolean {
  const first = points.filter(point => point === points[0]).length;
  return first >= points.length / 5 && first <= (points.length * 4) / 5;
}

function reading(
  source: MappedText,
  start: number,
  end: number,
  message: string,
  channel: Channel,
  points: readonly number[],
  joined = false,
): Reading {
  const step = revealed(nameOf(channel, points));
  return { mapped: whole(message, locate(source, start, end)), steps: joined ? [revealed('joined'), step] : [step] };
}

function nameOf(channel: Channel, points: readonly number[]): DecodingName {
  if (channel === 'tags') return 'tag-characters';
  if (channel === 'selectors' || channel === 'styles') return 'variation-selectors';
  if (channel === 'private') return 'private-use';
  const kinds = points.slice(0, 64).map(point => classOf(point));
  if (kinds.includes('invisible-operator')) return 'invisible-operators';
  if (kinds.includes('hangul-filler') || kinds.includes('braille-blank')) return 'blank-letters';
  return 'zero-width-bits';
}

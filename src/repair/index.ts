// Which unseen characters of a file can go. Three must agree: a rule that found something in the file says that its
// characters are safe to take away; no natural text needs them where they stand; and what holds them is no program text.
// In string literals they are escaped instead, which changes nothing but what a reader sees.
import type { LeftAlone, Repair } from '../model/repair.ts';
import type { Region, SourceFile } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { View } from '../model/view.ts';
import type { CharacterClassId } from '../text/character-classes.ts';
import { classOf } from '../text/characters.ts';
import { contextOf } from '../text/characters-context.ts';
import { isMessageView, placesOf } from '../text/places.ts';
import { type UnseenStretch, unseenIn } from '../text/unseen.ts';
import { escapeIn } from './escape.ts';

/** Places named that are left alone. */
const MOST_LEFT = 50;

export interface Repairs {
  readonly repairs: readonly Repair[];
  readonly left: readonly LeftAlone[];
}

/**
 * `classes`: what the rules that found something let go. `lines`: regions of findings about direction controls; all such
 * controls on their lines go together, for one without the other would move the text.
 */
export function repairsOf(
  file: SourceFile,
  views: readonly View[],
  classes: ReadonlySet<string>,
  lines: readonly Region[],
): Repairs {
  const { text } = file;
  const places = placesOf(views);
  const messages = views.filter(isMessageView).map(view => view.locate(0, view.text.length));
  const repairs: Repair[] = [];
  const left: LeftAlone[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number) => {
    for (let stop = text.indexOf('\n', counted); stop >= 0 && stop < offset; stop = text.indexOf('\n', counted)) {
      line++;
      counted = stop + 1;
    }
    return line;
  };
  const leave = (at: number, why: string) => {
    const one = { line: lineAt(at), why };
    if (left.length < MOST_LEFT && left.at(-1)?.line !== one.line) left.push(one);
  };
  for (const at of candidates(
    file,
    classes,
    messages,
    lines.map(region => wholeLine(text, region)),
  )) {
    const point = text.codePointAt(at)!;
    const end = at + (point > 0xffff ? 2 : 1);
    const span = places.viewAt(at)?.span;
    const literal = span !== undefined && (span.role === 'string' || isData(file, span.scalar));
    if (span?.role === 'code' && file.surface.kind === 'source')
      leave(at, 'in program text, where a name could change');
    else if (!literal) repairs.push({ start: at, end, text: '' });
    else {
      const spell = text[at - 1] === '\\' ? undefined : escapeIn(file.path, text, span.region.start);
      if (spell) repairs.push({ start: at, end, text: spell(point) });
      else leave(at, 'in a string that has no escapes, or none that is known here');
    }
  }
  return { repairs, left };
}

/** Data keep their values. What agents load has no use for the characters, escaped or not: its values are told to them. */
function isData({ surface }: SourceFile, scalar: Span['scalar']): boolean {
  return surface.format === 'json' && surface.kind === 'other' && (scalar === 'string' || scalar === 'key');
}

/** Offsets of the characters that may go, in order. */
function* candidates(
  file: SourceFile,
  classes: ReadonlySet<string>,
  messages: readonly Region[],
  lines: readonly Region[],
): Generator<number> {
  const { text } = file;
  const natural = contextOf(text);
  const done = new Set<number>();
  const whole = lines.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\u202a-\u202e\u2066-\u2069]/g)].map(({ index }) => start + index),
  );
  for (const at of whole) done.add(at);
  for (const stretch of unseenIn(file)) {
    for (const [at, id] of charactersOf(text, stretch)) {
      if (!classes.has(id)) continue;
      const answer = natural(at, stretch);
      if (answer === 'no' || (answer === 'loose' && messages.some(one => one.start <= at && at < one.end)))
        done.add(at);
    }
  }
  yield* [...done].sort((a, b) => a - b);
}

function* charactersOf(text: string, { start, end }: UnseenStretch): Generator<readonly [number, CharacterClassId]> {
  for (let at = start; at < end; ) {
    const point = text.codePointAt(at)!;
    yield [at, classOf(point)!];
    at += point > 0xffff ? 2 : 1;
  }
}

function wholeLine(text: string, { start, end }: Region): Region {
  const stop = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop };
}

/** The text with its repairs made. */
export function repaired(text: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: instead } of repairs) {
    parts.push(text.slice(done, start), instead);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

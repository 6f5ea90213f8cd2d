// The unseen characters of a file that natural text does not need, run by run: what every rule about them starts from.
// Kept per file, because some twenty rules ask and a book may hold a hundred thousand joiners.
import type { SourceFile } from '../model/source.ts';
import type { CharacterClassId, Natural } from './character-classes.ts';
import { classOf, pointAt, pointBefore, unseenRuns } from './characters.ts';
import { contextOf } from './characters-context.ts';

export interface UnseenStretch {
  /** UTF-16 offsets into the file, half-open. */
  readonly start: number;
  readonly end: number;
  readonly points: readonly number[];
  readonly kinds: ReadonlySet<CharacterClassId>;
  /** `no` when anything in the run is unexplained. Runs that are natural throughout are left out. */
  readonly natural: Natural;
  /** Code points on both sides, -1 at an end of the file. */
  readonly left: number;
  readonly right: number;
}

/** Runs kept per file. More than this is one attack, not many. */
const MOST = 20_000;
/** Characters listed per run. */
const LONGEST = 100_000;

const known = new WeakMap<SourceFile, readonly UnseenStretch[]>();

/** Runs of unseen characters in which something is not natural, in order. */
export function unseenIn(file: SourceFile): readonly UnseenStretch[] {
  let found = known.get(file);
  if (!found) {
    found = collect(file.text);
    known.set(file, found);
  }
  return found;
}

function collect(text: string): readonly UnseenStretch[] {
  const found: UnseenStretch[] = [];
  const natural = contextOf(text);
  for (const run of unseenRuns(text)) {
    let worst: Natural = 'yes';
    const points: number[] = [];
    const kinds = new Set<CharacterClassId>();
    for (let at = run.start; at < run.end; ) {
      const point = text.codePointAt(at)!;
      const answer: Natural = worst === 'no' ? 'no' : natural(at, run);
      if (answer !== 'yes') worst = answer;
      if (points.length < LONGEST) points.push(point);
      kinds.add(classOf(point)!);
      at += point > 0xffff ? 2 : 1;
    }
    if (worst === 'yes') continue;
    found.push({
      ...run,
      points,
      kinds,
      natural: worst,
      left: pointBefore(text, run.start),
      right: pointAt(text, run.end),
    });
    if (found.length >= MOST) break;
  }
  return found;
}

/** True when every character of the run belongs to one of the classes. */
export function onlyOf(stretch: UnseenStretch, ...ids: readonly CharacterClassId[]): boolean {
  return [...stretch.kinds].every(kind => ids.includes(kind));
}

/** True when the run holds a character of one of the classes. */
export function holds(stretch: UnseenStretch, ...ids: readonly CharacterClassId[]): boolean {
  return ids.some(id => stretch.kinds.has(id));
}

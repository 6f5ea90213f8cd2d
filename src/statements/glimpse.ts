// The first look for words, at the bytes of an ASCII text: where those of pivots start. Nearly every byte of a scan comes by
// here and goes no further. Letters are counted only when a pivot stands there, and other words are looked for only around it.

import { type Speakers, speakersIn } from './language.ts';
import { type Pivots, SYMBOLS } from './pivots.ts';
import { COLONS, endOfLeader, type Place, type Seen, type Sighter, START, sight, untold } from './sight.ts';
import { type Sightings, SightingsOf, STEP } from './sightings.ts';
import { type Spots, spot } from './spot.ts';
import { merged, type Window } from './window.ts';

const [TAB, NEW_LINE, RETURN, SPACE, AMPERSAND, COLON, LESS, BACKSLASH] = Array.from('\t\n\r &:<\\', mark =>
  mark.charCodeAt(0),
);

/** What a byte is to the count; 0 for all else. */
const WORD = 1;
const BLANK = 2;
const LINE = 3;
/** May start what is no text, or end a statement. */
const MARK = 4;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (SYMBOLS[byte] !== 0) return WORD;
  if (byte === SPACE || byte === TAB || byte === RETURN) return BLANK;
  if (byte === NEW_LINE) return LINE;
  return byte === LESS || byte === AMPERSAND || byte === BACKSLASH || byte === COLON ? MARK : 0;
});

/** What is known of a text before its letters are counted. */
export interface Glimpse {
  /** Whether a pivot stands in the text. */
  has(name: string): boolean;
  /** Says where pivots stand. */
  count(): Counted;
}

export interface Counted {
  readonly seen: Sightings;
  /** Looks for partners. */
  scout(windows: readonly Window[]): void;
  /** Looks for concepts of these names. */
  look(windows: readonly Window[], names: ReadonlySet<string>): void;
}

/** Makes a sighter of `names`. */
export type SighterOf = (lower: string, names: ReadonlySet<string>, seen: Seen) => Sighter;

/** A name that stands at an offset. */
interface Hit {
  readonly name: string;
  readonly at: number;
}

/** Undefined when no pivot stands in the text, which is ASCII. */
export function glimpse(
  bytes: Uint8Array,
  text: string,
  pivots: Pivots,
  partners: () => Pivots,
  sighterOf: SighterOf,
): Glimpse | undefined {
  const spots = spot(bytes, pivots);
  if (spots.words.length + spots.marks.length === 0) return undefined;
  const lower = text.toLowerCase();
  const speaks = speakersIn(lower);
  const hitsOf = ({ words, marks }: Spots, { names }: Pivots, spoken: Speakers): readonly Hit[] => {
    const hits: Hit[] = [];
    const look = sighterOf(lower, names, (name, _, language, at) => {
      if (names.has(name) && spoken(language, at)) hits.push({ name, at });
    });
    for (const at of words) look.word(at, 0);
    for (const at of marks) look.mark(at, 0);
    return hits.sort((a, b) => a.at - b.at);
  };
  const hits = hitsOf(spots, pivots, speaks);
  if (hits.length === 0) return undefined;
  const there = new Set(hits.map(({ name }) => name));
  return {
    has: name => there.has(name),
    count() {
      const seen = new SightingsOf(lower.length);
      const places: Place[] = [START];
      count(bytes, lower, hits, seen, places);
      return {
        seen,
        scout(windows) {
          const table = partners();
          for (const { start, end } of stretches(places, windows, lower.length)) {
            const close = hitsOf(spot(bytes, table, start.at, end), table, () => true);
            count(bytes, lower, close, seen, undefined, start, end);
          }
        },
        look(windows, names) {
          const look = sighterOf(lower, names, (name, letters) => names.has(name) && seen.add(name, letters));
          for (const { start, end } of stretches(places, windows, lower.length)) {
            sight(lower, look, undefined, start, end);
          }
        },
      };
    },
  };
}

/** Stretches of a text with all that is in windows: each starts and ends where a step does, and no two overlap. */
function* stretches(places: readonly Place[], windows: readonly Window[], length: number) {
  let next = 0;
  for (const { from, to } of merged(windows, 2 * STEP)) {
    while (next + 1 < places.length && places[next + 1]!.letters <= from) next++;
    const start = places[next]!;
    while (next < places.length && places[next]!.letters <= to) next++;
    yield { start, end: places[next]?.at ?? length };
  }
}

/** Counts letters up to each hit. `places`: gets those at which their number passes a step. */
function count(
  bytes: Uint8Array,
  lower: string,
  hits: readonly Hit[],
  seen: SightingsOf,
  places?: Place[],
  from = START,
  to = bytes.length,
): void {
  let next = 0;
  let { at, letters, uncounted } = from;
  let step = STEP;
  let blank = false;
  /** Of hits before `end`. */
  const add = (end: number) => {
    for (; next < hits.length && hits[next]!.at < end; next++) seen.add(hits[next]!.name, letters);
    return hits[next]?.at ?? to;
  };
  let nextAt = add(0);
  while (at < to) {
    const byte = bytes[at]!;
    const kind = KINDS[byte];
    if (kind === WORD) {
      const start = at;
      do at++;
      while (at < to && SYMBOLS[bytes[at]!] !== 0);
      // One behind an escape stands in the word, and counts from its start.
      if (nextAt < at) nextAt = add(at);
      if (at - start === 3) uncounted = Math.max(uncounted, endOfLeader(lower, start));
      letters += uncounted <= start ? at - start : Math.max(0, at - uncounted);
      if (places && letters >= step) {
        seen.pass(letters, at);
        places.push({ at, letters, uncounted });
        step = letters + STEP - (letters % STEP);
      }
      blank = false;
      continue;
    }
    if (nextAt === at) nextAt = add(at + 1);
    if (kind === LINE) {
      if (places && blank && bytes[at - 1] !== BACKSLASH) seen.part(letters);
      blank = true;
    } else if (kind !== BLANK) {
      blank = false;
      if (kind === MARK) {
        if (places && byte === COLON && (at + 1 >= to || SYMBOLS[bytes[at + 1]!] === 0)) seen.add(COLONS, letters);
        uncounted = Math.max(uncounted, untold(lower, at, byte));
      }
    }
    at++;
  }
}

// The first look for words, at the bytes of an ASCII text: finds those of pivots, and has only what is around them looked at
// for all concepts. Nearly every byte of a scan comes by here and goes no further.

import { speakersIn } from './language.ts';
import { markIndex, type Pivots, SYMBOLS } from './pivots.ts';
import { ADDRESSED, COLONS, endOfLeader, type Place, type Seen, type Sighter, START, sight, untold } from './sight.ts';
import { type Sightings, SightingsOf, STEP } from './sightings.ts';
import { LED, LONGEST, SPOKEN } from './split.ts';
import { merged, type Window } from './window.ts';

const WORD = 1;
const BLANK = 2;
const LINE_FEED = 3;
const OTHER = 4;
/** May start something that is looked for, or that is no text. */
const MARK = 5;

const [NEW_LINE, BACKSLASH, UNDERSCORE, COLON] = Array.from('\n\\_:', mark => mark.charCodeAt(0));
const MARKS = '<&\\:';
/** What starts a picture's text or a link's target on a page, whose letters are not counted. */
const PAGE_MARKS = `${MARKS}!(`;

/** What a byte is, for the pivots of a table. */
function classesOf({ marks }: Pivots, page: boolean): Uint8Array {
  const own = page ? PAGE_MARKS : MARKS;
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (SYMBOLS[byte] !== 0) return WORD;
    if (byte === 32 || byte === 9 || byte === 13) return BLANK;
    if (byte === NEW_LINE) return LINE_FEED;
    if (byte === UNDERSCORE) return OTHER;
    if (byte < 128 && own.includes(String.fromCharCode(byte))) return MARK;
    return byte < 128 && marks.subarray(markIndex(byte, 0), markIndex(byte + 1, 0)).includes(1) ? MARK : OTHER;
  });
}

const known = { text: new WeakMap<Pivots, Uint8Array>(), page: new WeakMap<Pivots, Uint8Array>() };

/**
 * `lower`: the bytes as text, in lower case. `page`: of Markdown, of which only the first pivot is looked for: what stands
 * around it on a page, a paragraph does not tell.
 */
export function glimpse(
  bytes: Uint8Array,
  lower: string,
  pivots: Pivots,
  sighterOf: (lower: string, seen: Seen) => Sighter,
  page = false,
): Sightings | undefined {
  const tables = page ? known.page : known.text;
  let classes = tables.get(pivots);
  if (!classes) {
    classes = classesOf(pivots, page);
    tables.set(pivots, classes);
  }
  const { marks, names, far } = pivots;
  const seen = new SightingsOf(lower.length);
  const found: { readonly name: string; readonly letters: number }[] = [];
  const speaks = speakersIn(lower);
  const note: Seen = (name, letters, language, at) => {
    if (names.has(name) && speaks(language, at)) found.push({ name, letters });
  };
  let made: Sighter | undefined;
  const look = () => {
    made ??= sighterOf(lower, note);
    return made;
  };
  const length = bytes.length;
  let letters = 0;
  let step = STEP;
  let uncounted = 0;
  let blank = false;
  const places: Place[] = [START];
  let at = 0;
  while (at < length) {
    if (page && found.length > 0) return seen;
    const byte = bytes[at]!;
    switch (classes[byte]) {
      case WORD: {
        const start = at;
        if (pivots.startsAt(bytes, start)) look().word(start, letters);
        do at++;
        while (at < length && SYMBOLS[bytes[at]!] !== 0);
        if (at - start === 3) uncounted = Math.max(uncounted, endOfLeader(lower, start));
        letters += uncounted <= start ? at - start : Math.max(0, at - uncounted);
        if (letters >= step) {
          seen.pass(letters, at);
          places.push({ at, letters, uncounted });
          step = letters + STEP - (letters % STEP);
        }
        blank = false;
        continue;
      }
      case BLANK:
        break;
      case LINE_FEED:
        if (blank && bytes[at - 1] !== BACKSLASH) seen.part(letters);
        blank = true;
        break;
      case MARK: {
        blank = false;
        if (byte === COLON && classes[bytes[at + 1] ?? 0] !== WORD) seen.add(COLONS, letters);
        if (byte === BACKSLASH) {
          uncounted = Math.max(uncounted, at + 2);
          if (at + 2 < length && classes[bytes[at + 2]!] === WORD && pivots.startsAt(bytes, at + 2))
            look().word(at + 2, letters);
        }
        if (marks[markIndex(byte, at + 1 < length ? lower.charCodeAt(at + 1) : 0)] === 1) {
          uncounted = Math.max(uncounted, look().mark(at, letters));
        } else uncounted = Math.max(uncounted, untold(lower, at, byte, page));
        break;
      }
      default:
        blank = false;
    }
    at++;
  }
  if (found.length === 0) return undefined;
  if (page) return seen;
  const all = sighterOf(lower, (name, before) => name !== COLONS && seen.add(name, before));
  let next = 0;
  const windows = found.map(({ name, letters }) => around(name, far[name] ?? 0, letters, seen));
  // A stretch starts and ends where a step does, and no two may overlap.
  for (const { from, to } of merged(windows, 2 * STEP)) {
    while (next + 1 < places.length && places[next + 1]!.letters <= from) next++;
    const start = places[next]!;
    while (next + 1 < places.length && places[next]!.letters < to) next++;
    const end = places[next]!.letters < to ? length : places[next]!.at;
    sight(lower, all, undefined, start, end);
  }
  return seen;
}

/** Where the rest of what a rule asks for stands, when it asks for this pivot. `far`: letters beyond the own statement. */
function around(name: string, far: number, at: number, seen: Sightings): Window {
  const own = seen.paragraph(at);
  if (name === ADDRESSED && seen.between(COLONS, at, Math.min(own.to + 1, at + LONGEST))) {
    return { from: at - LONGEST - far, to: at + LED + far };
  }
  const reach = name === ADDRESSED ? SPOKEN : 2 * LONGEST;
  return { from: Math.max(own.from, at - 2 * LONGEST) - far, to: Math.min(own.to + 1, at + reach) + far };
}

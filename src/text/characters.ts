// Finds characters a person does not see, in runs. Most files have none, so everything starts with one test of the characters
// that are not plain; only a hit pays for the class lookup.
import { beyondPlain } from './beyond-plain.ts';
import { CHARACTER_CLASSES, type CharacterClassId, SEEN_CLASSES } from './character-classes.ts';
import { later } from './later.ts';
import { classBody, parseRanges } from './ranges.ts';

const IDS = Object.keys(CHARACTER_CLASSES) as CharacterClassId[];

/** The unseen classes as the inside of a character class of a `u` regex. */
export const unseenBody = later(() =>
  IDS.filter(id => !SEEN_CLASSES.has(id))
    .map(id => classBody(CHARACTER_CLASSES[id].ranges))
    .join(''),
);

const ANY_UNSEEN = later(() => new RegExp(`[${unseenBody()}]`, 'u'));

/** Letters of a regex class (for the `u` flag) that holds the given classes. */
export function charactersOf(...ids: readonly CharacterClassId[]): string {
  return ids.map(id => classBody(CHARACTER_CLASSES[id].ranges)).join('');
}

/** True when the text holds any character of the unseen classes. The cheap gate before all else. */
export function hasUnseen(text: string): boolean {
  return ANY_UNSEEN().test(beyondPlain(text));
}

/** A run of unseen characters. Offsets are UTF-16, half-open. */
export interface UnseenRun {
  readonly start: number;
  readonly end: number;
}

/** Maximal runs of unseen characters, in order. A generator: a book in Persian holds many thousands. */
export function* unseenRuns(text: string): Generator<UnseenRun> {
  if (!hasUnseen(text)) return;
  for (const match of text.matchAll(new RegExp(`[${unseenBody()}]+`, 'gu'))) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

interface ClassTable {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly ids: readonly CharacterClassId[];
}

let table: ClassTable | undefined;

function classTable(): ClassTable {
  if (!table) {
    const rows = IDS.flatMap(id => parseRanges(CHARACTER_CLASSES[id].ranges).map(pair => ({ pair, id })));
    rows.sort((a, b) => a.pair[0] - b.pair[0]);
    table = {
      starts: Uint32Array.from(rows, row => row.pair[0]),
      ends: Uint32Array.from(rows, row => row.pair[1]),
      ids: rows.map(row => row.id),
    };
  }
  return table;
}

/** Class of a code point, unusual spaces included; `undefined` for ordinary characters. */
export function classOf(point: number): CharacterClassId | undefined {
  const { starts, ends, ids } = classTable();
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < starts[middle]!) high = middle - 1;
    else if (point > ends[middle]!) low = middle + 1;
    else return ids[middle];
  }
  return undefined;
}

/** Code point that ends right before `offset`, or -1 at the start of the text. */
export function pointBefore(text: string, offset: number): number {
  if (offset <= 0) return -1;
  const low = text.charCodeAt(offset - 1);
  if (low >= 0xdc00 && low <= 0xdfff && offset >= 2) {
    const high = text.charCodeAt(offset - 2);
    if (high >= 0xd800 && high <= 0xdbff) return text.codePointAt(offset - 2)!;
  }
  return low;
}

/** Code point that starts at `offset`, or -1 at the end of the text. */
export function pointAt(text: string, offset: number): number {
  return offset >= text.length || offset < 0 ? -1 : text.codePointAt(offset)!;
}

// Looks for the concepts of a raw text without folding, splitting or tagging it: never fewer than those would find. This is
// what the prefilter asks, so it is done over nearly every byte of a scan.
import { ARABIC, GAP, isWord, kindOf, PUNCTUATION, SOLID, WORD } from './characters.ts';
import { type CompiledLexicon, PART_GAP } from './compile-lexicon.ts';
import { LATIN, maySpeak } from './language.ts';
import { mayAddress, mayBeSubject } from './may-address.ts';
import { mayNamePlace } from './may-name-place.ts';
import { type Sightings, SightingsOf, STEP } from './sightings.ts';
import { CLITICS, eachAnchor } from './starts.ts';
import type { Id, Tree } from './tree.ts';
import { raw, walk } from './walk.ts';

/** The name of whoever may be spoken to, and the places where that may be. */
const AGENT = 'agent';
export const ADDRESSED = '@addressed';

/** A name close to where a statement may start: the sentence may tell what agents do. */
export const ABOUT = '@about';

/** A place outside the machine. */
export const PLACE = '@place';

/** Colons with no word right behind them: a statement may end there that speaks for the list behind it. */
export const COLONS = '@colon';

/** Names looked at closely; a text with more is about them. */
const MOST_AGENTS = 2000;

/** More parts than any phrase has. */
const PARTS = 16;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const COLON = 58;
const LESS = 60;
const AMPERSAND = 38;
const BACKSLASH = 92;

/** A tag that folding takes out of prose, and its length in UTF-16 code units. */
const TAG = /^<\/?[a-z][^<>]*>/;
const LONGEST_TAG = 320;
const REFERENCE = /^&[a-z]{2,16};/;

/** Words that start a line of comment and are no part of it. */
const LEADERS: ReadonlySet<string> = new Set(['rem', 'dnl']);

export function sight(lexicon: CompiledLexicon, words: Tree, anchors: Tree, text: string): Sightings {
  const lower = text.replaceAll('\u0130', 'I').toLowerCase();
  const seen = new SightingsOf(lower.length);
  const { concepts, languages, parts, shapes } = lexicon;
  let at = 0;
  let letters = 0;
  let agents = 0;
  /** Letters before the last end of each part of a phrase with gaps. */
  const open = new Map<number, number>();
  const add = (meaning: number, end: number) => {
    const { name } = concepts[meaning >> 5]!;
    const language = languages[meaning & 31]!;
    if (name !== AGENT) return seen.add(name, letters);
    if (language !== 'en' && LATIN.has(language) && !maySpeak(language, lower, at)) return;
    seen.add(name, letters);
    if (mayBeSubject(lower, at)) seen.add(ABOUT, letters);
    if (++agents > MOST_AGENTS || mayAddress(lower, at, end, language === 'en')) seen.add(ADDRESSED, letters);
  };
  const word = (id: Id, end: number) => {
    if (id % 2 === 0) return add(id / 2, end);
    const { phrase, index, last, meaning } = parts[(id - 1) / 2]!;
    const before = index === 0 ? letters : open.get(phrase * PARTS + index - 1);
    if (before === undefined || letters - before > PART_GAP) return;
    if (last) add(meaning, end);
    else open.set(phrase * PARTS + index, letters + end - at);
  };
  const shape = (id: Id, end: number) => {
    const { concept, next } = shapes[id]!;
    if (!next || goesOn(lower, end, next)) add(concept * 32, end);
  };
  let before: number = GAP;
  let arabic = 0;
  let uncounted = 0;
  let blank = false;
  for (; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind >= WORD) {
      arabic = kind === ARABIC ? arabic + 1 : 0;
      blank = false;
      const starts = before < WORD || before === SOLID || kind === SOLID || (arabic > 0 && arabic <= CLITICS + 1);
      // Behind `\n` a word starts, though letters touch it.
      if (starts || lower.charCodeAt(at - 2) === BACKSLASH) {
        walk(words, lower, at, raw, word);
        eachAnchor(anchors, lower, at, shape);
        if (mayNamePlace(lower, at, unit)) seen.add(PLACE, letters);
        if (starts && LEADERS.has(lower.slice(at, at + 3))) uncounted = Math.max(uncounted, at + 3);
      }
      if (at >= uncounted && ++letters % STEP === 0) seen.pass(letters, at);
    } else {
      arabic = 0;
      if (unit === LINE_FEED) {
        if (blank && lower.charCodeAt(at - 1) !== BACKSLASH) seen.part(letters);
        blank = true;
      } else if (unit !== BLANK && unit !== TAB && unit !== RETURN) blank = false;
      if (kind === PUNCTUATION || unit === 45) {
        eachAnchor(anchors, lower, at, shape);
        if (mayNamePlace(lower, at, unit)) seen.add(PLACE, letters);
        uncounted = Math.max(uncounted, untold(lower, at, unit));
        if (unit === COLON && !isWord(lower.charCodeAt(at + 1))) seen.add(COLONS, letters);
      }
    }
    before = kind;
  }
  return seen;
}

/** Where what starts at `at` ends, when folding or an escape of the language takes its letters away. */
function untold(text: string, at: number, unit: number): number {
  if (unit === BACKSLASH) return at + 2;
  if (unit === AMPERSAND) return at + (REFERENCE.exec(text.slice(at, at + 20))?.[0].length ?? 0);
  if (unit === LESS) return at + (TAG.exec(text.slice(at, at + LONGEST_TAG))?.[0].length ?? 0);
  return 0;
}

/** Whether a word that begins with one of `next` follows a raw text's gap at `end`. */
function goesOn(text: string, end: number, next: readonly string[]): boolean {
  if (end >= text.length || kindOf(text.charCodeAt(end)) >= WORD) return false;
  const at = raw(text, end);
  return next.some(word => text.startsWith(word, at));
}

// Looks for the concepts of a raw text without folding, splitting or tagging it: never fewer than those would find. This is
// what the prefilter asks, so it is done over nearly every byte of a scan.
import { ARABIC, GAP, isWord, kindOf, PUNCTUATION, SOLID, WORD } from './characters.ts';
import { type CompiledLexicon, PART_GAP } from './compile-lexicon.ts';
import { speakersIn } from './language.ts';
import { mayAddress, mayBeSubject } from './may-address.ts';
import { mayNamePlace } from './may-name-place.ts';
import { type SightingsOf, STEP } from './sightings.ts';
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
const HYPHEN = 45;
const COLON = 58;
const LESS = 60;
const AMPERSAND = 38;
const BACKSLASH = 92;
const BANG = 33;
const PAREN = 40;
const BRACKET = 91;
const BRACKET_END = 93;

/** A tag that folding takes out of prose, and its length in UTF-16 code units. */
const TAG = /^<\/?[a-z][^<>]*>/;
const LONGEST_TAG = 320;
const TAGGED = new Set(Array.from('/abcdefghijklmnopqrstuvwxyz', letter => letter.charCodeAt(0)));
/** The text of a picture and the target and title of a link, which stand between words of a page that nobody sees apart. */
const PICTURE = /^!\[[^\]]*\]/;
const TARGET = /^\((?:[^()\\"<]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|<[^<>\n]*>|\([^()\\]*\))*\)/;
const SIMPLE_TARGET = /^\([^()]*\)/;
const LONGEST_LINK = 2000;
const REFERENCE = /^&[a-z]{2,16};/;

/** Words that start a line of comment and are no part of it. */
const LEADERS: ReadonlySet<string> = new Set(['rem', 'dnl']);
const [R, D] = Array.from('rd', letter => letter.charCodeAt(0));

/** What a sighter says of a place: a concept, or a mark such as {@link ADDRESSED}. */
export type Seen = (name: string, letters: number, language: string, at: number) => void;

export interface Sighter {
  /** Looks at the word that starts at `at`, with so many letters before it. */
  word(at: number, letters: number): void;
  /** Looks at a mark of punctuation, and says where what it starts ends that is no text, or 0. */
  mark(at: number, letters: number): number;
}

/** Looks for concepts in `lower`, a raw text in lower case of the same length. */
export function sighter(
  lexicon: CompiledLexicon,
  words: Tree,
  anchors: Tree,
  lower: string,
  seen: Seen,
  page = false,
): Sighter {
  const { concepts, languages, parts, shapes } = lexicon;
  let at = 0;
  let letters = 0;
  let agents = 0;
  /** Letters before the last end of each part of a phrase with gaps. */
  const open = new Map<number, number>();
  const speaks = speakersIn(lower);
  const add = (meaning: number, end: number) => {
    const { name } = concepts[meaning >> 5]!;
    const language = languages[meaning & 31]!;
    if (name !== AGENT) return seen(name, letters, language, at);
    if (!speaks(language, at)) return;
    seen(name, letters, language, at);
    if (mayBeSubject(lower, at)) seen(ABOUT, letters, language, at);
    if (++agents > MOST_AGENTS || mayAddress(lower, at, end, language === 'en')) {
      seen(ADDRESSED, letters, language, at);
    }
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
  const look = (unit: number) => {
    eachAnchor(anchors, lower, at, shape);
    if (mayNamePlace(lower, at, unit)) seen(PLACE, letters, 'any', at);
  };
  return {
    word(from, before) {
      at = from;
      letters = before;
      walk(words, lower, at, raw, word);
      look(lower.charCodeAt(at));
    },
    mark(from, before) {
      at = from;
      letters = before;
      const unit = lower.charCodeAt(at);
      look(unit);
      if (unit === COLON && !isWord(lower.charCodeAt(at + 1))) seen(COLONS, letters, 'any', at);
      return untold(lower, at, unit, page);
    },
  };
}

/** A place in a text: what was counted before it, and from where on letters count again. */
export interface Place {
  readonly at: number;
  readonly letters: number;
  readonly uncounted: number;
}

export const START: Place = { at: 0, letters: 0, uncounted: 0 };

/** Looks at all of a text in lower case, or at a stretch of it that starts with a word. `steps`: to be told of letters. */
export function sight(lower: string, look: Sighter, steps?: SightingsOf, from = START, to = lower.length): void {
  let { letters, uncounted } = from;
  let before: number = GAP;
  let arabic = 0;
  let blank = false;
  for (let at = from.at; at < to; at++) {
    const unit = lower.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind >= WORD) {
      arabic = kind === ARABIC ? arabic + 1 : 0;
      blank = false;
      const starts = before < WORD || before === SOLID || kind === SOLID || (arabic > 0 && arabic <= CLITICS + 1);
      // Behind `\n` a word starts, though letters touch it.
      if (starts || lower.charCodeAt(at - 2) === BACKSLASH) {
        look.word(at, letters);
        if (starts) uncounted = Math.max(uncounted, endOfLeader(lower, at));
      }
      if (at >= uncounted && ++letters % STEP === 0) steps?.pass(letters, at);
    } else {
      arabic = 0;
      if (unit === LINE_FEED) {
        if (blank && lower.charCodeAt(at - 1) !== BACKSLASH) steps?.part(letters);
        blank = true;
      } else if (unit !== BLANK && unit !== TAB && unit !== RETURN) blank = false;
      if (kind === PUNCTUATION || unit === HYPHEN) uncounted = Math.max(uncounted, look.mark(at, letters));
    }
    before = kind;
  }
}

/** Where a word ends that starts a line of comment and is no part of it, or 0. */
export function endOfLeader(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first !== R && first !== D) return 0;
  return LEADERS.has(text.slice(at, at + 3)) && !isWord(text.charCodeAt(at + 3)) ? at + 3 : 0;
}

/** Where what starts at `at` ends, when folding, an escape of the language or a page takes its letters away. */
export function untold(text: string, at: number, unit: number, page = false): number {
  if (unit === BACKSLASH) return at + 2;
  if (unit === AMPERSAND) return at + (REFERENCE.exec(text.slice(at, at + 20))?.[0].length ?? 0);
  if (unit === LESS && TAGGED.has(text.charCodeAt(at + 1))) {
    return at + (TAG.exec(text.slice(at, at + (page ? LONGEST_LINK : LONGEST_TAG)))?.[0].length ?? 0);
  }
  if (page && unit === BANG && text.charCodeAt(at + 1) === BRACKET) return ends(PICTURE, text, at);
  if (page && unit === PAREN && text.charCodeAt(at - 1) === BRACKET_END)
    return Math.max(ends(TARGET, text, at), ends(SIMPLE_TARGET, text, at));
  return 0;
}

function ends(pattern: RegExp, text: string, at: number): number {
  return at + (pattern.exec(text.slice(at, at + LONGEST_LINK))?.[0].length ?? 0);
}

/** Marks may be shapes, each of a long row of them: so far, and no further, what follows is looked for. UTF-16 units. */
const SHAPE_GAP = 400;

/** Whether a word that begins with one of `next` follows a raw text's gap at `end`. */
function goesOn(text: string, end: number, next: readonly string[]): boolean {
  if (end >= text.length || kindOf(text.charCodeAt(end)) >= WORD) return false;
  const at = raw(text, end, SHAPE_GAP);
  return next.some(word => text.startsWith(word, at));
}

// Whole sentences in disguise: rotated, mirrored alphabets, written backwards, pig latin, upside-down. Only stretches of
// words that are not English are tried, and only where prose for agents stands: source code is full of such words. A
// transform counts when it turns the stretch into English that was not there before.
import type { DecodingName } from '../../model/view.ts';
import { bitsPerPair, countWords, isKnown, letterOf } from '../../text/english.ts';
import { locate, type MappedText, whole } from '../../text/mapped.ts';
import { type Decoder, type Origin, type Reading, revealed } from '../decoder.ts';
import {
  bitsOf,
  ENGLISH,
  type Probe,
  probeOf,
  reversedPairs,
  type Sequence,
  substituted,
  turnedPairs,
} from './cipher-costs.ts';
import { type Alphabet, COVER, holdsSentence, KNOWN, LONG, mayHoldSentence, wordsOf } from './cipher-words.ts';
import { fromPigLatin, mayHoldPigLatin } from './pig-latin.ts';
import { hasTurned, upright } from './upside-down.ts';

interface Transform {
  readonly name: DecodingName;
  apply(text: string): string | undefined;
  /** Letter pairs of what {@link apply} gives. Absent: not known without applying it. */
  sequence?(probe: Probe): Sequence;
  /** When {@link apply} replaces letters and nothing else. */
  readonly alphabet?: Alphabet;
  /** False only when {@link apply} makes no English of any part of a text. Absent: the words that it makes of all tell. */
  mayHold?(text: string): boolean;
}

const reversed = (text: string) => Array.from(text).reverse().join('');

const reversedWords = (text: string) => text.replace(/[A-Za-z']+/g, reversedWord);

/** Of a text or line backwards the words are those of {@link reversedWords}: asked once for all three. */
const asReversedWords = () => false;

/** What ROT47 makes of a word (an apostrophe becomes V) of as many letters as the longest known one must have. */
const LETTERS_TURNED_47 = /[p-~!-+2-KV]{4}/;

/** Quicker than {@link reversed} for a few characters, none of them of two units. */
function reversedWord(word: string): string {
  let out = '';
  for (let i = word.length - 1; i >= 0; i--) out += word[i];
  return out;
}

function rotation(by: number): Transform {
  return replacing(
    text => rotate(text, by),
    letter => (letter + by) % 26,
  );
}

/** Letters are 0 to 25. */
function replacing(apply: (text: string) => string, replace: (letter: number) => number): Transform {
  const alphabet = Uint8Array.from({ length: 27 }, (_, of) => (of === 0 ? 0 : replace(of - 1) + 1));
  return { name: 'rotated', apply, sequence: substituted(alphabet), alphabet };
}

const TRANSFORMS: readonly Transform[] = [
  ...Array.from({ length: 25 }, (_, i) => rotation(i + 1)),
  replacing(
    text => text.replace(/[A-Za-z]/g, mirror),
    letter => 25 - letter,
  ),
  {
    name: 'rotated',
    apply: rotate47,
    sequence: turnedPairs,
    mayHold: text => LETTERS_TURNED_47.test(text) && holdsSentence(turn47(text)),
  },
  {
    name: 'reversed',
    apply: reversed,
    sequence: probe => reversedPairs(probe, () => false),
    mayHold: asReversedWords,
  },
  {
    name: 'reversed',
    apply: reversedWords,
    sequence: probe => reversedPairs(probe, unit => unit !== 39 && letterOf(unit) === 0),
    mayHold: text => holdsSentence(reversedWords(text)),
  },
  {
    name: 'reversed',
    apply: text => text.split('\n').map(reversed).join('\n'),
    sequence: probe => reversedPairs(probe, unit => unit === 10),
    mayHold: asReversedWords,
  },
  { name: 'pig-latin', apply: fromPigLatin, mayHold: mayHoldPigLatin },
  { name: 'upside-down', apply: text => (hasTurned(text) ? reversed(upright(text)) : undefined) },
  { name: 'upside-down', apply: text => (hasTurned(text) ? upright(text) : undefined) },
];

/** Characters of a stretch that every transform is tried on; the best is then applied to all of it. */
const PROBE = 240;
/** Stretches longer than this are cut: a message needs less. */
const LONGEST = 20_000;

export const ciphers: Decoder = {
  shortest: 14,
  may: (_, origin) => inProse(origin),
  // Of the whole file, in which other words stand right beside those of a comment or list item in cipher.
  hides: (text, origin) =>
    inProse(origin) && [...stretches(text, false)].some(({ start, end }) => mayHoldCipher(text.slice(start, end))),
  worth: (text, origin) =>
    inProse(origin) && [...stretches(text)].some(({ start, end }) => best(text.slice(start, end)) !== undefined),
  *read(source: MappedText, origin): Generator<Reading> {
    if (!inProse(origin)) return;
    for (const { start, end } of stretches(source.text)) {
      const text = source.text.slice(start, end);
      const transform = best(text);
      const plain = transform?.apply(text);
      if (plain === undefined) continue;
      yield { mapped: whole(plain, locate(source, start, end)), steps: [revealed(transform!.name)] };
    }
  },
};

function inProse({ role, ciphers: tried }: Origin): boolean {
  return role !== 'markup' && tried;
}

/** Whether a transform may make English of some part of a stretch. Linear. */
function mayHoldCipher(text: string): boolean {
  const words = wordsOf(text);
  return TRANSFORMS.some(({ apply, alphabet, mayHold }) => {
    if (mayHold) return mayHold(text);
    if (alphabet && !mayHoldSentence(words, alphabet)) return false;
    const plain = apply(text);
    return plain !== undefined && holdsSentence(plain);
  });
}

/** The transform that makes English of a text that is none. */
function best(text: string): Transform | undefined {
  const probe = probeOf(text.slice(0, PROBE));
  let before: number | undefined;
  let found: { transform: Transform; cover: number } | undefined;
  for (const transform of TRANSFORMS) {
    if (transform.sequence && bitsOf(transform.sequence(probe)) > ENGLISH) continue;
    const plain = transform.apply(probe.text);
    if (plain === undefined || (!transform.sequence && bitsPerPair(plain) > ENGLISH)) continue;
    const after = countWords(plain);
    before ??= countWords(probe.text).cover;
    if (after.known < KNOWN || after.longest < LONG || after.cover < COVER || after.cover - before < 0.3) continue;
    const cover = after.cover - disorder(plain) / 20;
    if (!found || cover > found.cover) found = { transform, cover };
  }
  return found?.transform;
}

/** Articles before prepositions and the like: tells a sentence from the same words backwards. */
function disorder(text: string): number {
  return text.match(/\b(?:the|an?|your|all|this|every|my) (?:to|the|and|of|in|on|for|with|from|is|a)\b/gi)?.length ?? 0;
}

const WORD =
  /[A-Za-z\u0180-\u02af\u1d00-\u1dbf\u2183\u2184][A-Za-z'\u0180-\u02af\u1d00-\u1dbf\u2183\u2184]*|[!-~]{3,}/g;

/** Stretches of at least three words in one paragraph, hardly any of them known; without `few`, no long one of them. */
function* stretches(text: string, few = true): Generator<{ readonly start: number; readonly end: number }> {
  let start = -1;
  let end = 0;
  let unknown = 0;
  let letters = 0;
  let known = 0;
  // Where spans begin is not known of a whole file: a cut could lie in the middle of one.
  const longest = few ? LONGEST : text.length;
  const done = () => start >= 0 && unknown >= 3 && letters >= 12;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const isOrdinary = word.length > 1 && isKnown(lower);
    const far = start >= 0 && (index - end > 8 || index - start > longest || partsParagraphs(text, end, index));
    if (start >= 0 && (far || (isOrdinary && ((++known > 1 + unknown / 4 && few) || lower.length > 5)))) {
      if (done()) yield { start, end };
      start = -1;
    }
    if (start < 0) {
      if (isOrdinary) continue;
      start = index;
      unknown = letters = known = 0;
    }
    if (!isOrdinary) {
      unknown++;
      letters += word.length;
    }
    end = index + word.length;
  }
  if (done()) yield { start, end };
}

/** Two line breaks with nothing but blanks between them. */
function partsParagraphs(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 && ++lines === 2) return true;
    if (unit !== 10 && unit !== 32 && unit !== 9) lines = 0;
  }
  return false;
}

function rotate(text: string, by: number): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const base = unit >= 97 && unit <= 122 ? 97 : unit >= 65 && unit <= 90 ? 65 : 0;
    out += base ? String.fromCharCode(base + ((unit - base + by) % 26)) : text[i];
  }
  return out;
}

function mirror(letter: string): string {
  const unit = letter.charCodeAt(0);
  return String.fromCharCode(unit >= 97 ? 219 - unit : 155 - unit);
}

/** ROT47 turns letters into signs; ordinary text has too few signs to be it. */
function rotate47(text: string): string | undefined {
  const signs = text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0;
  return signs < text.length / 8 ? undefined : turn47(text);
}

function turn47(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    out += unit > 32 && unit < 127 ? String.fromCharCode(33 + ((unit + 14) % 94)) : text[i];
  }
  return out;
}

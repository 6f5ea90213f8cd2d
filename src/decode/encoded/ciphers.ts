// Whole sentences in disguise: rotated, mirrored alphabets, written backwards, pig latin, upside-down. Only stretches of
// words that are not English are tried, and only where prose for agents stands: source code is full of such words. A
// transform counts when it turns the stretch into English that was not there before.
import type { DecodingName } from '../../model/view.ts';
import { bitsPerPair, countWords, isKnown, letterOf } from '../../text/english.ts';
import { locate, type MappedText, whole } from '../../text/mapped.ts';
import { type Decoder, type Origin, type Reading, revealed } from '../decoder.ts';
import { bitsReversed, bitsSubstituted, bitsTurned47, ENGLISH, type Probe, probeOf } from './cipher-costs.ts';
import { fromPigLatin } from './pig-latin.ts';
import { hasTurned, upright } from './upside-down.ts';

interface Transform {
  readonly name: DecodingName;
  apply(text: string): string | undefined;
  /** Bits per letter pair of what {@link apply} gives. Absent: not known without applying it. */
  bits?(probe: Probe): number;
}

const reversed = (text: string) => Array.from(text).reverse().join('');

function rotation(by: number): Transform {
  return {
    name: 'rotated',
    apply: text => rotate(text, by),
    bits: bitsSubstituted(letter => (letter + by) % 26),
  };
}

const TRANSFORMS: readonly Transform[] = [
  ...Array.from({ length: 25 }, (_, i) => rotation(i + 1)),
  {
    name: 'rotated',
    apply: text => text.replace(/[A-Za-z]/g, mirror),
    bits: bitsSubstituted(letter => 25 - letter),
  },
  { name: 'rotated', apply: rotate47, bits: bitsTurned47 },
  { name: 'reversed', apply: reversed, bits: probe => bitsReversed(probe, () => false) },
  {
    name: 'reversed',
    apply: text => text.replace(/[A-Za-z']+/g, reversed),
    bits: probe => bitsReversed(probe, unit => unit !== 39 && letterOf(unit) === 0),
  },
  {
    name: 'reversed',
    apply: text => text.split('\n').map(reversed).join('\n'),
    bits: probe => bitsReversed(probe, unit => unit === 10),
  },
  { name: 'pig-latin', apply: fromPigLatin },
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

/** The transform that makes English of a text that is none. */
function best(text: string): Transform | undefined {
  const probe = probeOf(text.slice(0, PROBE));
  let before: number | undefined;
  let found: { transform: Transform; cover: number } | undefined;
  for (const transform of TRANSFORMS) {
    if (transform.bits && transform.bits(probe) > ENGLISH) continue;
    const plain = transform.apply(probe.text);
    if (plain === undefined || (!transform.bits && bitsPerPair(plain) > ENGLISH)) continue;
    const after = countWords(plain);
    before ??= countWords(probe.text).cover;
    if (after.known < 3 || after.longest < 4 || after.cover < 0.55 || after.cover - before < 0.3) continue;
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

/** Stretches of at least three words in one paragraph, hardly any of them known. */
function* stretches(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = -1;
  let end = 0;
  let unknown = 0;
  let letters = 0;
  let known = 0;
  const done = () => start >= 0 && unknown >= 3 && letters >= 12;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const isOrdinary = word.length > 1 && isKnown(lower);
    const far = start >= 0 && (index - end > 8 || index - start > LONGEST || partsParagraphs(text, end, index));
    if (start >= 0 && (far || (isOrdinary && (++known > 1 + unknown / 4 || lower.length > 5)))) {
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
  if (signs < text.length / 8) return undefined;
  return text.replace(/[!-~]/g, sign => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + 47) % 94)));
}

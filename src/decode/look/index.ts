// One look at the bytes of a text: which decoders could make anything of it. The patterns of the decoders say the same, but
// there are thirty of them; this goes over each byte once, and over few of them twice. Every test here may hold more
// often than the pattern it stands for, and never less often: tests/decode/look.test.ts holds each to its pattern.
import { lookAtBase64, lookAtBase85, lookAtRun, SHORTEST, SHORTEST_85 } from './bases.ts';
import {
  BLANK,
  DIGIT,
  FAR,
  JOINER,
  KIND,
  LEAD,
  LOWER,
  NOT_BINARY,
  POINT,
  QUOTE,
  RUN,
  tableOf,
  UPPER,
} from './classes.ts';
import { BASE64, BASE85, BINARY, MORSE, NAMED, NATO, SPACED } from './found.ts';
import {
  lookAtAmpersand,
  lookAtBackslash,
  lookAtEquals,
  lookAtPercent,
  lookAtPlus,
  lookAtQuote,
  lookAtTag,
} from './marks.ts';
import { mayBeNumber, numberLists } from './numbers.ts';
import { lookAtMorse, lookAtName, maySpell } from './words.ts';

/** Letters in a row that stand apart, and words of the spelling alphabet. */
const LETTERS = 5;
const WORDS = 5;
/** Bytes between two letters that stand apart. */
const APART = 9;
/** Groups of binary digits, and digits of one long run of them. */
export const GROUPS = 6;
export const GROUP = 10;
export const BITS = 56;

/**
 * Bits of found.ts. Linear. `shapes`: what looks like base 32, 58, 85, hex or a list of numbers is enough, whether or not
 * it stands for text where it begins: a part of the text may begin elsewhere.
 */
export function lookAtEncodings(bytes: Uint8Array, shapes = false): number {
  const { length } = bytes;
  // Locals, because a table that is imported is looked up for every byte.
  const runs = RUN;
  const kinds = KIND;
  const numbers = numberLists(shapes);
  let found = 0;
  /** Where the run of base 64, and the stretch without blanks, began that the byte belongs to. */
  let base64 = 0;
  let stretch = 0;
  let signs = false;
  let letters = 0;
  let apart = 0;
  let apartEnd = -1;
  let spelled = 0;
  let groups = 0;
  for (let i = 0; i <= length; ) {
    const byte = i < length ? bytes[i]! : 10;
    let properties = i < length ? runs[byte]! : 0;
    if (properties !== 0) {
      const start = i;
      for (i++; i < length; i++) {
        const more = runs[bytes[i]!]!;
        if (more === 0) break;
        properties |= more;
      }
      const run = i - start;
      letters |= properties;
      spelled = (spelled + 1) * maySpell(byte, bytes[start + 1]!, run);
      if (spelled >= WORDS) found |= NATO;
      if (run === 1) {
        if ((properties & DIGIT) === 0) {
          apart = start - apartEnd <= APART && isApart(bytes, apartEnd, start) ? apart + 1 : 1;
          apartEnd = i;
          if (apart >= LETTERS) found |= SPACED;
        }
        continue;
      }
      if (mayBeNumber(properties, run)) found |= numbers.take(bytes, start, i, properties);
      if ((properties & NOT_BINARY) === 0 && run >= 7 && (run >= BITS || (run <= GROUP && ++groups >= GROUPS)))
        found |= BINARY;
      if (run >= SHORTEST) found |= lookAtRun(bytes, start, i, properties, shapes);
      if (run > 2 && (found & NAMED) === 0) found |= lookAtName(bytes, start);
      continue;
    }
    const kind = kinds[byte]!;
    if (kind === JOINER || kind === POINT) {
      if (byte === 43) {
        found |= lookAtPlus(bytes, i);
        signs = true;
      } else if ((found & MORSE) === 0 && (i === 0 || runs[bytes[i - 1]!] === 0)) found |= lookAtMorse(bytes, i);
      if (kind === JOINER) {
        i++;
        continue;
      }
    }
    if (i - base64 >= SHORTEST && (found & BASE64) === 0) found |= lookAtBase64(bytes, base64);
    base64 = i + 1;
    if (kind === BLANK || kind === FAR) {
      if (i - stretch >= SHORTEST_85 && (shapes || (signs && (letters & (LOWER | UPPER)) !== 0))) {
        found |= lookAtBase85(bytes, stretch, i, shapes);
      }
      if (kind === FAR && (found & MORSE) === 0) found |= lookAtMorse(bytes, i);
      i++;
      if (kind === BLANK) while (i < length && kinds[bytes[i]!] === 1) i++;
      base64 = stretch = i;
      signs = false;
      letters = 0;
      continue;
    }
    if (kind === POINT) {
      i++;
      continue;
    }
    if (kind === QUOTE) found |= lookAtQuote(bytes, i);
    else if (kind === LEAD) found |= lookAtLead(bytes, i, byte);
    if (byte !== 58) signs = true;
    i++;
  }
  return found;
}

/** At one of `\\ % & = < >`. */
export function lookAtLead(bytes: Uint8Array, at: number, byte: number): number {
  switch (byte) {
    case 92:
      return lookAtBackslash(bytes, at);
    case 37:
      return lookAtPercent(bytes, at);
    case 38:
      return lookAtAmpersand(bytes, at);
    case 61:
      return lookAtEquals(bytes, at);
    case 60:
      return bytes[at + 1] === 126 ? BASE85 : lookAtTag(bytes, at);
    default:
      return 0;
  }
}

/** Bytes of the signs that letters are set apart by. */
const SEPARATOR = tableOf(' ._*|~-');
for (const byte of [0xc2, 0xb7, 0xe2, 0x80, 0xa2]) SEPARATOR[byte] = 1;

function isApart(bytes: Uint8Array, end: number, start: number): boolean {
  for (let i = Math.max(0, end); i < start; i++) if (SEPARATOR[bytes[i]!] === 0) return false;
  return end >= 0;
}

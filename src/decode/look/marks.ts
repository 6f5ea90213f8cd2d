// What single signs may start: an escape, a reference, a tag inside a word, a literal cut in two. Each function is asked
// at its sign and says no at the second or third byte of nearly all text.
import { isHex, isLetter, RUN, textOf } from './classes.ts';
import { ESCAPES, JOINED, PARTED, PERCENT, QUOTED_PRINTABLE, REFERENCES } from './found.ts';

/** At a backslash: an escape that stands for more than a line break. */
export function lookAtBackslash(bytes: Uint8Array, at: number): number {
  const second = bytes[at + 2];
  switch (bytes[at + 1]) {
    case 120: // x
    case 88: // X
    case 117: // u
    case 85: // U
      return isHex(second) || second === 123 ? ESCAPES : 0;
    case 48: // 0: 010, 033
      return (second === 49 && bytes[at + 3] === 48) || (second === 51 && bytes[at + 3] === 51) ? ESCAPES : 0;
    case 49: // 1
    case 50: // 2
      return second !== undefined && second >= 48 && second <= 55 ? ESCAPES : 0;
    case 98: // b
    case 66:
      return second === 92 ? ESCAPES : 0;
    case 101: // e
    case 69:
      return second === 91 ? ESCAPES : 0;
    case 114: // r, but not before \n
    case 82:
      return second === 92 && (bytes[at + 3]! | 32) === 110 ? 0 : ESCAPES;
    default:
      return 0;
  }
}

/** At a percent sign: an escaped letter. */
export function lookAtPercent(bytes: Uint8Array, at: number): number {
  const high = bytes[at + 1];
  const low = bytes[at + 2];
  if (high === 117) return isHex(low) && isHex(bytes[at + 3]) ? ESCAPES : 0;
  if (high === 52 || high === 54) return isHex(low) && low !== 48 ? PERCENT : 0;
  if (high === 53 || high === 55) return isHex(low) && (low! <= 57 || (low! | 32) === 97) ? PERCENT : 0;
  return 0;
}

/** At an equals sign: three bytes of quoted-printable. */
export function lookAtEquals(bytes: Uint8Array, at: number): number {
  for (let i = at; i < at + 9; i += 3) {
    const high = bytes[i + 1];
    if (bytes[i] !== 61 || high === undefined || high < 50 || high > 55 || !isHex(bytes[i + 2])) return 0;
  }
  return QUOTED_PRINTABLE;
}

/** At a plus sign: U+0069 U+. */
export function lookAtPlus(bytes: Uint8Array, at: number): number {
  return bytes[at - 1] === 85 && isHex(bytes[at + 1]) && isHex(bytes[at + 2]) && isHex(bytes[at + 3]) ? ESCAPES : 0;
}

/** Second and third byte of the names that hide a break inside a word. */
const HIDING = new Set(['shy', 'zwj', 'zwn', 'Zer', 'NoB', 'lrm', 'rlm', 'nbs']);

/** At an ampersand: a number, or a name that hides something. */
export function lookAtAmpersand(bytes: Uint8Array, at: number): number {
  switch (bytes[at + 1]) {
    case 35: // #
      return isHex(bytes[at + 2]) || (bytes[at + 2]! | 32) === 120 ? REFERENCES : 0;
    case 115: // s z Z N l r n
    case 122:
    case 90:
    case 78:
    case 108:
    case 114:
    case 110:
      return HIDING.has(textOf(bytes, at + 1, at + 4)) ? REFERENCES : 0;
    default:
      return 0;
  }
}

const mayBePart = (byte: number | undefined) => byte === 46 || byte === 47 || mayBeLetter(byte);

const TAGS = 20;
const TAG = 300;
/** A letter beyond ASCII takes up to four bytes, so does what a tag holds. */
const WIDE = 4;

/** At `<` behind a letter, or in a path: a comment or tags, and a letter behind them. */
export function lookAtTag(bytes: Uint8Array, at: number): number {
  if (!mayBePart(bytes[at - 1])) return 0;
  if (bytes[at + 1] === 33) return bytes[at + 2] === 45 && bytes[at + 3] === 45 ? PARTED : 0;
  let i = at;
  for (let tags = 0; tags <= TAGS && bytes[i] === 60; tags++) {
    const name = bytes[i + 1] === 47 ? i + 2 : i + 1;
    if (!mayBeLetter(bytes[name])) return 0;
    let end = name + 1;
    for (const most = end + WIDE * TAG; end < most && bytes[end] !== 62; end++) {
      if (end >= bytes.length || bytes[end] === 60) return 0;
    }
    if (bytes[end] !== 62) return 0;
    if (mayBePart(bytes[end + 1])) return PARTED;
    i = end + 1;
  }
  return 0;
}

function mayBeLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0x80 || isLetter(byte));
}

const BLANKS = 80 * WIDE;

/** At a quote: the end of a literal that another one goes on from, in the middle of a word or in a list of letters. */
export function lookAtQuote(bytes: Uint8Array, at: number): number {
  if (!isWord(bytes[at - 1])) return 0;
  let i = at;
  while (i < at + 3 && isQuote(bytes[i])) i++;
  const quotes = i;
  i = skipBlanks(bytes, i, BLANKS);
  const next = bytes[i];
  if (next === 44) return i - 1 <= at + 8 * WIDE && isItem(bytes, at) ? nextItem(bytes, i) : 0;
  const joint = endOfJoint(bytes, i);
  if (joint > i) i = skipBlanks(bytes, joint, BLANKS);
  // Two literals that touch, of which these are the quotes of both.
  if (i === quotes && quotes > at + 1 && isWord(bytes[i])) return JOINED;
  for (let k = 0; k < 2 && isPrefix(bytes[i]); k++) i++;
  if (!isQuote(bytes[i])) return 0;
  for (let k = 0; k < 3 && isQuote(bytes[i]); k++) i++;
  return isWord(bytes[i]) ? JOINED : 0;
}

function skipBlanks(bytes: Uint8Array, at: number, most: number): number {
  let i = at;
  while (i < at + most && isBlank(bytes[i])) i++;
  return i;
}

/** Behind an operator that joins literals, or `at` when there is none. */
function endOfJoint(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 43: // + & |
    case 38:
    case 124:
      return at + 1;
    case 46: // . ..
      return bytes[at + 1] === 46 ? at + 2 : at + 1;
    case 60: // <>
      return bytes[at + 1] === 62 ? at + 2 : at;
    case 92: // a line that goes on
      if (bytes[at + 1] === 10) return at + 2;
      return bytes[at + 1] === 13 && bytes[at + 2] === 10 ? at + 3 : at;
    default:
      return at;
  }
}

/** One or two word characters in quotes, the second of which is at `at`. */
function isItem(bytes: Uint8Array, at: number): boolean {
  return isQuote(bytes[at - 2]) || (isWord(bytes[at - 2]) && isQuote(bytes[at - 3]));
}

function nextItem(bytes: Uint8Array, comma: number): number {
  const i = skipBlanks(bytes, comma + 1, 8 * WIDE);
  if (!isQuote(bytes[i]) || !isWord(bytes[i + 1])) return 0;
  return isQuote(bytes[i + 2]) || (isWord(bytes[i + 2]) && isQuote(bytes[i + 3])) ? JOINED : 0;
}

export function isQuote(byte: number | undefined): boolean {
  return byte === 34 || byte === 39 || byte === 96;
}

function isWord(byte: number | undefined): boolean {
  return byte !== undefined && (RUN[byte] !== 0 || byte === 95 || byte >= 0x80);
}

function isPrefix(byte: number | undefined): boolean {
  const letter = (byte ?? 0) | 32;
  return letter === 114 || letter === 98 || letter === 102 || letter === 117;
}

/** White space of any script. */
export function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && (byte === 32 || (byte >= 9 && byte <= 13) || byte >= 0x80);
}

// Lists of numbers, as encoded/numbers.ts finds them with patterns: eight in a row, with little between them, the first
// six of which may be characters. Here each number is looked at once, when the look at the bytes comes by.
import { HEX_VALUE, LOWER, NOT_HEX, O, tableOf, UPPER, X } from './classes.ts';
import { DECIMAL, HEX_LIST, OCTAL } from './found.ts';

interface Chain {
  readonly radix: 8 | 10 | 16;
  readonly found: number;
  /** Bytes that may stand between two numbers, up to four of them. */
  readonly separators: Uint8Array;
  /** Where the last number ended. */
  end: number;
  count: number;
  /** One of the first numbers is no character. */
  noise: boolean;
}

export interface Numbers {
  /** Takes the next run of letters and digits; answers what its list may be, or 0. Runs must come in order. */
  take(bytes: Uint8Array, start: number, end: number, properties: number): number;
}

/** Numbers of a list, and those of them that are looked at. */
const LEAST = 8;
const FIRST = 6;
const WIDEST = 4;

/** `noise`: numbers that are no characters make a list, too. */
export function numberLists(noise: boolean): Numbers {
  const hex = chain(16, HEX_LIST, HEX_SEPARATORS);
  const decimal = chain(10, DECIMAL, DECIMAL_SEPARATORS);
  const octal = chain(8, OCTAL, OCTAL_SEPARATORS);
  return {
    take(bytes, start, end, properties) {
      const length = end - start;
      let found = 0;
      const prefix = start + prefixOf(bytes, start, length, properties);
      if (prefix <= end && end - prefix >= 2 && end - prefix <= 4 && (properties & (NOT_HEX | O)) === 0) {
        found |= step(hex, noise, bytes, start, prefix, end);
      }
      if ((properties & (LOWER | UPPER)) === 0 && length <= 7) found |= step(decimal, noise, bytes, start, start, end);
      if (isOctal(bytes, start, prefix, end)) found |= step(octal, noise, bytes, start, prefix, end);
      return found;
    },
  };
}

const HEX_SEPARATORS = tableOf(' ,:;\\\t\r\n-');
const DECIMAL_SEPARATORS = tableOf(' ,;.\t\r\n-');
const OCTAL_SEPARATORS = tableOf(' ,;\t\r\n');

function chain(radix: 8 | 10 | 16, found: number, separators: Uint8Array): Chain {
  return { radix, found, separators, end: -1, count: 0, noise: false };
}

/** Letters of a `0x` or `0o`. */
function prefixOf(bytes: Uint8Array, start: number, length: number, properties: number): number {
  if ((properties & (X | O)) === 0) return 0;
  const second = bytes[start + 1]! | 32;
  const is = length > 3 && bytes[start] === 48 && (second === 120 || second === 111);
  // A second such letter makes it no number.
  if (!is) return length + 1;
  for (let i = start + 2; i < start + length; i++) if (HEX_VALUE[bytes[i]!] === 255) return length + 1;
  return 2;
}

/** `17`, `017`, `0o17`: two or three digits behind what says that they are octal. */
function isOctal(bytes: Uint8Array, start: number, prefix: number, end: number): boolean {
  const length = end - prefix;
  if (length < 2 || length > 4 || (length === 4 && (prefix > start || bytes[start] !== 48))) return false;
  for (let i = prefix; i < end; i++) if (bytes[i]! < 48 || bytes[i]! > 55) return false;
  return true;
}

function step(list: Chain, noise: boolean, bytes: Uint8Array, start: number, digits: number, end: number): number {
  if (digits >= end) return 0;
  if (list.count > 0 && follows(list, bytes, start)) list.count++;
  else {
    const before = start > 0 ? bytes[start - 1] : 32;
    list.count = list.radix === 16 || (before !== 46 && before !== 95) ? 1 : 0;
    list.noise = false;
  }
  list.end = end;
  if (list.count <= FIRST && !list.noise) list.noise = !isCharacter(value(bytes, digits, end, list.radix), list.radix);
  return list.count >= LEAST && (noise || !list.noise) ? list.found : 0;
}

function follows({ end, separators }: Chain, bytes: Uint8Array, start: number): boolean {
  if (start - end > WIDEST) return false;
  for (let i = end; i < start; i++) if (separators[bytes[i]!] === 0) return false;
  return true;
}

function value(bytes: Uint8Array, start: number, end: number, radix: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * radix + HEX_VALUE[bytes[i]!]!;
  return number;
}

function isCharacter(point: number, radix: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 32 && point < 127) ||
    point >= 160 ||
    (radix === 16 && point === 0)
  );
}

/** Whether a run may be a number of a list at all. */
export function mayBeNumber(properties: number, length: number): boolean {
  return (properties & NOT_HEX) === 0 && length <= 7 && length >= 2;
}

// The look at bytes, where WebAssembly has gone over them first: it notes where something may stand, and here each such place
// is looked at as index.ts does. Both say the same of a text (tests/match/first-look.test.ts).
import { BEGINS_WITH, type ByteMachine, beginIndex, NOTED, PAIR, startIndex } from '../../text/byte-machine.ts';
import { mayBe85 } from '../encoded/base85-start.ts';
import { lookAtBase64, lookAtBase85, lookAtRun, SHORTEST_85 } from './bases.ts';
import { BLANK, JOINER, KIND, LOWER, NOT_BINARY, POINT, RUN, UPPER } from './classes.ts';
import { BINARY, NATO, SPACED } from './found.ts';
import { BITS, GROUP, GROUPS, lookAtLead } from './index.ts';
import { lookAtPlus, lookAtQuote } from './marks.ts';
import { mayBeNumber, numberLists } from './numbers.ts';
import { lookAtMorse, lookAtName, maySpell } from './words.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** First and second bytes of what index.ts looks at in more than its table. */
const PAIRS: readonly (readonly [first: string, second: string, bit: number])[] = [
  ['\\', 'xXuU012bBeErR', PAIR.lead],
  ['%', '4567u', PAIR.lead],
  ['&', '#szZNlrn', PAIR.lead],
  ['=', '234567', PAIR.lead],
  ['<', '~', PAIR.lead],
  ['<', `!/${LETTERS}`, PAIR.tag],
  ['"\'`', ' \t\r\n,+&|.<\\"\'`rbfuRBFU', PAIR.quote],
  ['+', '0123456789abcdefABCDEF', PAIR.plus],
  ['.-_', '.-_ \t\r\n/|', PAIR.morse],
];

/** First four letters of the names of ciphers, as decoder.ts has them. */
const CIPHERS = 'rot-,rot_,rot ,rot1,rot4,rotn,cesa,caes,atba,ciph,pig-,pig ,pigl,back,reve,leet,l33t,upsi'.split(',');

/** Fills the tables of the machine for what {@link lookAtNoted} looks at. */
export function noteEncodings({ pairs, begins, starts, spelled }: ByteMachine): void {
  for (const [firsts, seconds, bit] of PAIRS) {
    for (const first of firsts) for (const second of seconds) pairs[pairOf(first, second)]! |= bit;
  }
  for (const name of CIPHERS) {
    const bytes = Array.from(name, letter => letter.charCodeAt(0));
    begins[beginIndex(bytes)]! |= BEGINS_WITH.cipher;
    starts[startIndex(bytes)] = BEGINS_WITH.cipher;
  }
  for (let first = 0; first < 32; first++) {
    for (let second = 0; second < 32; second++) {
      for (let length = 1; length <= 8; length++) {
        spelled[(first << 5) | second]! |= maySpell(first, second, length) << length;
      }
      if (spelled[(first << 5) | second] === 0) continue;
      for (let third = 0; third < 32; third++) begins[beginIndex([first, second, third])]! |= BEGINS_WITH.spelled;
    }
  }
}

function pairOf(first: string, second: string): number {
  return first.charCodeAt(0) | (second.charCodeAt(0) << 8);
}

/** What stands at the places of one text, bits of found.ts. */
export interface Noted {
  found: number;
  /** Groups of binary digits so far. */
  groups: number;
}

/** Looks at a place that was noted. */
export function lookAtNoted(bytes: Uint8Array, kind: number, at: number, noted: Noted): void {
  switch (kind) {
    case NOTED.base64:
      noted.found |= lookAtBase64(bytes, at);
      break;
    case NOTED.run: {
      const { end, properties } = runAt(bytes, at);
      noted.found |= lookAtRun(bytes, at, end, properties, false);
      break;
    }
    case NOTED.stretch:
      noted.found |= lookAtStretch(bytes, at);
      break;
    case NOTED.lead:
      noted.found |= lookAtLead(bytes, at, bytes[at]!);
      break;
    case NOTED.quote:
      noted.found |= lookAtQuote(bytes, at);
      break;
    case NOTED.plus:
      noted.found |= lookAtPlus(bytes, at);
      break;
    case NOTED.morse:
      noted.found |= lookAtMorse(bytes, at);
      break;
    case NOTED.cipher:
      noted.found |= lookAtName(bytes, at);
      break;
    case NOTED.numbers:
      noted.found |= lookAtNumbers(bytes, at);
      break;
    case NOTED.binary: {
      const { end, properties } = runAt(bytes, at);
      const length = end - at;
      if ((properties & NOT_BINARY) !== 0) break;
      if (length >= BITS || (length <= GROUP && ++noted.groups >= GROUPS)) noted.found |= BINARY;
      break;
    }
  }
}

/** What the machine found by itself. */
export function foundBy({ spells, singles }: { readonly spells: boolean; readonly singles: boolean }): number {
  return (spells ? NATO : 0) | (singles ? SPACED : 0);
}

/** End and union of the properties of the word that starts at `at`. */
function runAt(bytes: Uint8Array, at: number): { readonly end: number; readonly properties: number } {
  let properties = 0;
  let end = at;
  for (; end < bytes.length; end++) {
    const more = RUN[bytes[end]!]!;
    if (more === 0) break;
    properties |= more;
  }
  return { end, properties };
}

/** Numbers of two digits or more with up to four bytes between them, from the first on. */
function lookAtNumbers(bytes: Uint8Array, from: number): number {
  const numbers = numberLists(false);
  let found = 0;
  let last = from;
  for (let at = from; at < bytes.length && at - last <= WIDEST; ) {
    const { end, properties } = runAt(bytes, at);
    const length = end - at;
    if (length === 0) {
      at++;
      continue;
    }
    if (mayBeNumber(properties, length)) {
      found |= numbers.take(bytes, at, end, properties);
      last = end;
    }
    at = end;
  }
  return found;
}

/** Bytes between two numbers, as byte-look.wat has it. */
const WIDEST = 4;

function lookAtStretch(bytes: Uint8Array, start: number): number {
  if (!mayBe85(bytes, start)) return 0;
  let signs = false;
  let letters = 0;
  let end = start;
  for (; end < bytes.length; end++) {
    const byte = bytes[end]!;
    const kind = KIND[byte]!;
    if (kind === BLANK) break;
    letters |= RUN[byte]!;
    if (RUN[byte] === 0 && byte !== COLON && kind !== POINT && (kind !== JOINER || byte === PLUS)) signs = true;
  }
  if (end - start < SHORTEST_85 || !signs || (letters & (LOWER | UPPER)) === 0) return 0;
  return lookAtBase85(bytes, start, end, false);
}

const COLON = 58;
const PLUS = 43;

// What a text costs in bits per letter pair once it is deciphered, without deciphering it: thirty transforms are tried on
// each stretch of words that are not English, and nearly all of them give noise.
import { letterOf, pairCosts } from '../../text/english.ts';
import type { Alphabet } from './cipher-words.ts';

/** A stretch of text as letter classes of text/english.ts: 0 for what is no letter, 1 to 26. */
export interface Probe {
  readonly text: string;
  readonly classes: Uint8Array;
  /** Each two classes in a row as 27 * first + second; what lies between words is one. */
  readonly pairs: Uint16Array;
}

const NOTHING = 9;

/** Pairs that are added up before their sum is looked at. */
const STEP = 24;

export function probeOf(text: string): Probe {
  const classes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) classes[i] = letterOf(text.charCodeAt(i));
  return { text, classes, pairs: pairsOf(classes) };
}

function pairsOf(classes: Uint8Array): Uint16Array {
  const pairs = new Uint16Array(classes.length);
  let count = 0;
  let last = 0;
  for (let i = 0; i < classes.length; i++) {
    const letter = classes[i]!;
    if (letter === 0 && last === 0) continue;
    pairs[count++] = last * 27 + letter;
    last = letter;
  }
  return pairs.subarray(0, count);
}

/** Bits per letter pair of English at most. */
export const ENGLISH = 4.4;

/** Letter pairs of a text once it is deciphered, and what each pair costs in eighths of a bit. */
export interface Sequence {
  readonly pairs: Uint16Array;
  readonly costs: Uint8Array;
}

/** The mean cost in bits; {@link NOTHING} as soon as it is clear that it is no English. */
export function bitsOf({ pairs, costs }: Sequence): number {
  const most = ENGLISH * 8 * pairs.length;
  let sum = 0;
  for (let i = 0; i < pairs.length; ) {
    for (const end = Math.min(i + STEP, pairs.length); i < end; i++) sum += costs[pairs[i]!]!;
    if (sum > most) return NOTHING;
  }
  return pairs.length === 0 ? NOTHING : sum / pairs.length / 8;
}

/** After each letter is replaced. */
export function substituted(by: Alphabet): (probe: Probe) => Sequence {
  let own: Uint8Array | undefined;
  return ({ pairs }) => {
    own ??= costsAfter(by);
    return { pairs, costs: own };
  };
}

function costsAfter(by: Alphabet): Uint8Array {
  const costs = pairCosts();
  const own = new Uint8Array(costs.length);
  let pair = 0;
  for (let first = 0; first < 27; first++) {
    const row = by[first]! * 27;
    for (let second = 0; second < 27; second++) own[pair++] = costs[row + by[second]!]!;
  }
  return own;
}

/** Of the text written backwards, between each two units that `parts` holds for. */
export function reversedPairs({ text, classes }: Probe, parts: (unit: number) => boolean): Sequence {
  const pairs = new Uint16Array(classes.length * 2);
  let count = 0;
  let last = 0;
  let start = 0;
  for (let i = 0; i <= classes.length; i++) {
    if (i < classes.length && !parts(text.charCodeAt(i))) continue;
    // The unit that parts, at the end, is no letter in itself.
    for (let k = i; k > start; k--) {
      const letter = classes[k - 1]!;
      if (letter === 0 && last === 0) continue;
      pairs[count++] = last * 27 + letter;
      last = letter;
    }
    if (i < classes.length && last !== 0) {
      pairs[count++] = last * 27;
      last = 0;
    }
    start = i + 1;
  }
  return { pairs: pairs.subarray(0, count), costs: pairCosts() };
}

/** Letter class of each printable character, turned by 47. */
const TURNED = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit > 32 && unit < 127 ? letterOf(33 + ((unit + 14) % 94)) : 0,
);

/** After ROT47. */
export function turnedPairs({ text }: Probe): Sequence {
  const classes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++)
    classes[i] = TURNED[text.charCodeAt(i) & 127]! * Number(text.charCodeAt(i) < 128);
  return { pairs: pairsOf(classes), costs: pairCosts() };
}

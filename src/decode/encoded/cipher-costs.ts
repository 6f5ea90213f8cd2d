// What a text costs in bits per letter pair once it is deciphered, without deciphering it: thirty transforms are tried on
// each stretch of words that are not English, and nearly all of them give noise.
import { letterOf, pairCosts } from '../../text/english.ts';

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

/** The mean cost; {@link NOTHING} as soon as it is clear that it is no English. */
function meanOf(pairs: Uint16Array, costs: Uint8Array): number {
  const most = ENGLISH * 8 * pairs.length;
  let sum = 0;
  for (let i = 0; i < pairs.length; ) {
    for (const end = Math.min(i + STEP, pairs.length); i < end; i++) sum += costs[pairs[i]!]!;
    if (sum > most) return NOTHING;
  }
  return pairs.length === 0 ? NOTHING : sum / pairs.length / 8;
}

/** Mean cost after each letter is replaced; letters are 0 to 25. */
export function bitsSubstituted(replace: (letter: number) => number): (probe: Probe) => number {
  let costs: Uint8Array | undefined;
  return ({ pairs }) => {
    costs ??= substituted(replace);
    return meanOf(pairs, costs);
  };
}

function substituted(replace: (letter: number) => number): Uint8Array {
  const by = Array.from({ length: 27 }, (_, letter) => (letter === 0 ? 0 : replace(letter - 1) + 1));
  const costs = pairCosts();
  const own = new Uint8Array(costs.length);
  let pair = 0;
  for (let first = 0; first < 27; first++) {
    const row = by[first]! * 27;
    for (let second = 0; second < 27; second++) own[pair++] = costs[row + by[second]!]!;
  }
  return own;
}

/** Mean cost of the text written backwards, between each two units that `parts` holds for. */
export function bitsReversed({ text, classes }: Probe, parts: (unit: number) => boolean): number {
  const costs = pairCosts();
  let sum = 0;
  let count = 0;
  let last = 0;
  let start = 0;
  for (let i = 0; i <= classes.length; i++) {
    if (i < classes.length && !parts(text.charCodeAt(i))) continue;
    // The unit that parts, at the end, is no letter in itself.
    for (let k = i; k > start; k--) {
      const letter = classes[k - 1]!;
      if (letter === 0 && last === 0) continue;
      sum += costs[last * 27 + letter]!;
      count++;
      last = letter;
    }
    if (i < classes.length && last !== 0) {
      sum += costs[last * 27]!;
      count++;
      last = 0;
    }
    start = i + 1;
  }
  return count === 0 ? NOTHING : sum / count / 8;
}

const SIGNS = 8;

/** Letter class of each printable character, turned by 47. */
const TURNED = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit > 32 && unit < 127 ? letterOf(33 + ((unit + 14) % 94)) : 0,
);

/** Mean cost after ROT47, which turns letters into signs: text with too few signs is none. */
export function bitsTurned47({ text, classes }: Probe): number {
  const costs = pairCosts();
  let sum = 0;
  let count = 0;
  let last = 0;
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (classes[i] === 0 && unit > 32 && unit < 127 && (unit < 48 || unit > 57)) signs++;
    const letter = unit < 128 ? TURNED[unit]! : 0;
    if (letter === 0 && last === 0) continue;
    sum += costs[last * 27 + letter]!;
    count++;
    last = letter;
  }
  return signs < text.length / SIGNS || count === 0 ? NOTHING : sum / count / 8;
}

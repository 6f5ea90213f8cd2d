// Whether a raw text may hold what detectors/gibberish-suffix.ts looks for, before anybody knows its blocks: lines with odd
// marks in several words and brackets that never close.

/** Where a word may begin to be odd: each of the detector's patterns holds one of these. */
const ODD = /(?=[\])}>*\\"!?;][A-Za-z]|[a-z]{5}[A-Z]|[^\w\s][!\\-]|[\][(){}\\;=<>*"!?:.+]{2})/g;

/** Odd words, and words, that a stretch must have at least. */
export const LEAST_ODD = 4;
export const LEAST_WORDS = 7;

/** UTF-16 units of the stretches that the detector looks at. */
export const WINDOW = 400;

/** Brackets without their counterpart that a stretch must have at least. */
export const LEAST_UNCLOSED = 2;

/** Marks at which a line of a page may be cut into several texts. */
const CUTS = /[<|"'\u0080-\uffff]|!\[|\]\([^()]*\(/;

const BRACKETS = /[()[\]{}]/;

/** False only when no line holds a string of that kind. Linear. */
export function mayBeGibberish(text: string): boolean {
  for (const line of text.split('\n')) {
    if (line.length < 2 * LEAST_WORDS || !BRACKETS.test(line)) continue;
    if ((line.match(ODD)?.length ?? 0) < LEAST_ODD || line.trim().split(/\s+/).length < LEAST_WORDS) continue;
    if (line.length > WINDOW || CUTS.test(line) || unclosed(line) >= LEAST_UNCLOSED) return true;
  }
  return false;
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Brackets without their counterpart. */
export function unclosed(text: string): number {
  const open: string[] = [];
  let lost = 0;
  for (const character of text) {
    if ('([{'.includes(character)) open.push(character);
    else if (character in PAIRS && open.pop() !== PAIRS[character]) lost++;
  }
  return lost + open.length;
}

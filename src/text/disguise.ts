// Words in disguise: Latin words with letters of other scripts in them, or made of such letters altogether. A word that
// merely mixes scripts (a unit, a formula) or belongs to another language is left alone.
import { isKnown } from './english.ts';
import { lookAlike, looseLookAlike } from './look-alikes.ts';

export interface DisguisedWord {
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** The word in ASCII letters, lower case. */
  readonly plain: string;
  /** Every foreign letter is a UTS #39 look-alike: the word cannot be told from its ASCII form by eye. */
  readonly exact: boolean;
  /** No letter of it is ASCII. */
  readonly whole: boolean;
}

/** Letters of scripts that hold look-alikes of ASCII letters. */
const FOREIGN =
  /[\u0131\u0180-\u02af\u0370-\u058f\u05d0-\u05ea\u10a0-\u10ff\u13a0-\u167f\u1d00-\u1d7f\u2c80-\u2cff\ua4d0-\ua4ff\ua640-\ua7ff\uab30-\uabbf\u{10280}-\u{1032f}\u{10400}-\u{1052f}\u{118a0}-\u{118ff}]/u;
const TOKEN = /[\p{L}\p{M}]{2,64}/gu;

/** Words of the text that look like ASCII words and are not. In order. */
export function disguised(text: string): readonly DisguisedWord[] {
  if (!FOREIGN.test(text)) return [];
  const found: DisguisedWord[] = [];
  const whole: DisguisedWord[] = [];
  let genuine = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!FOREIGN.test(token)) continue;
    const word = undress(token);
    if (!word) {
      if (!/[A-Za-z]/.test(token)) genuine = true;
      continue;
    }
    const one = { start: index, end: index + token.length, ...word };
    if (!word.whole) found.push(one);
    else if (word.exact && token.length >= 4 && isKnown(word.plain)) whole.push(one);
    else genuine = true;
  }
  // One word that can only be foreign means that the text is: then the others are too.
  if (genuine || !/[A-Za-z]{2}/.test(text)) return found;
  return [...found, ...whole].sort((a, b) => a.start - b.start);
}

function undress(token: string): Pick<DisguisedWord, 'plain' | 'exact' | 'whole'> | undefined {
  let plain = '';
  let exact = true;
  let ascii = 0;
  for (const character of token) {
    if (/[A-Za-z]/.test(character)) {
      plain += character.toLowerCase();
      ascii++;
      continue;
    }
    const letter = looseLookAlike(character);
    if (letter === undefined) return undefined;
    if (lookAlike(character) === undefined) exact = false;
    plain += letter;
  }
  const latin = /^[\p{Script=Latin}]+$/u.test(token);
  // A word with one accented letter of its own alphabet is a word of that alphabet.
  if (latin && !isKnown(plain)) return undefined;
  return { plain, exact, whole: ascii === 0 };
}

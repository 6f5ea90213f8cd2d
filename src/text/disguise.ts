// Words in disguise: Latin words with letters of other scripts or needless accents in them, or made of look-alikes
// altogether. A word that merely mixes scripts (a unit, a formula) or belongs to another language is left alone.
import { countWords, isKnown } from './english.ts';
import { later } from './later.ts';
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
  /** All its letters are Latin: it differs from the ASCII form by accents or by letters like dotless i. */
  readonly accented: boolean;
}

/** Letters beyond ASCII of scripts that hold look-alikes. */
const FOREIGN =
  /[\u00c0-\u02af\u0370-\u058f\u05d0-\u05ea\u10a0-\u10ff\u13a0-\u167f\u1d00-\u1eff\u2c80-\u2cff\ua4d0-\ua4ff\ua640-\ua7ff\uab30-\uabbf\u{10280}-\u{1032f}\u{10400}-\u{1052f}\u{118a0}-\u{118ff}]/u;
const TOKEN = later(() => /[\p{L}\p{M}]{2,64}/gu);
/** Characters judged as to whether the text is English but for its accents. */
const SAMPLE = 4096;

/** Words of the text that look like ASCII words and are not. In order. */
export function disguised(text: string): readonly DisguisedWord[] {
  if (!FOREIGN.test(text)) return [];
  const found: DisguisedWord[] = [];
  const whole: DisguisedWord[] = [];
  const accented: DisguisedWord[] = [];
  let genuine = false;
  for (const { 0: token, index } of text.matchAll(TOKEN())) {
    if (!FOREIGN.test(token)) continue;
    const word = undress(token);
    if (!word) {
      if (!/[A-Za-z]/.test(token)) genuine = true;
      continue;
    }
    const one = { start: index, end: index + token.length, ...word };
    if (word.accented) accented.push(one);
    else if (!word.whole) found.push(one);
    else if (word.exact && token.length >= 4 && isKnown(word.plain)) whole.push(one);
    else genuine = true;
  }
  if (accented.length > 0 && isEnglishBare(text)) found.push(...accented);
  // One word that can only be foreign means that the text is: then the others are too.
  if (!genuine && /[A-Za-z]{2}/.test(text)) found.push(...whole);
  return found.sort((a, b) => a.start - b.start);
}

function undress(token: string): Pick<DisguisedWord, 'plain' | 'exact' | 'whole' | 'accented'> | undefined {
  let plain = '';
  let exact = true;
  let ascii = 0;
  for (const character of token) {
    if (/[A-Za-z]/.test(character)) {
      plain += character.toLowerCase();
      ascii++;
      continue;
    }
    const bare = /[\u00c0-\u024f\u1e00-\u1eff]/.test(character) ? character.normalize('NFD')[0]!.toLowerCase() : '';
    const letter = looseLookAlike(character) ?? (/[a-z]/.test(bare) ? bare : undefined);
    if (letter === undefined) return undefined;
    if (lookAlike(character) === undefined) exact = false;
    plain += letter;
  }
  const accented = /^\p{Script=Latin}+$/u.test(token);
  // A word with letters of its own alphabet is a word of that alphabet, unless it is an English word without them.
  if (accented && !isKnown(plain)) return undefined;
  return { plain, exact, whole: ascii === 0, accented };
}

/** The text is English once accents are taken off, so they were put on. French and Spanish stay far below. */
function isEnglishBare(text: string): boolean {
  const bare = text
    .slice(0, SAMPLE)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return countWords(bare).cover >= 0.6;
}

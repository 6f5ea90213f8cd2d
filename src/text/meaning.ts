// Whether decoded text is text. Two priors: what came out of characters nobody can see was put there by someone, so a
// little evidence is enough; what came out of a run of letters and digits is mostly chance, so it needs words.
// Error rates of these rules at five lengths: reference section "Meaningfulness"; tests/text/meaning.test.ts repeats them.
import { bitsPerPair, countWords } from './english.ts';

/** Characters a message may hold: anything printable, and line breaks. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufdd0-\ufdef\ufffe\uffff]/;

/** Only so much of a text is looked at: a message shows itself at its start. UTF-16 units. */
const PROBE = 4096;

interface Shape {
  readonly length: number;
  readonly letters: number;
  readonly spaces: number;
  readonly ascii: boolean;
}

function shapeOf(text: string): Shape {
  let length = 0;
  let letters = 0;
  let spaces = 0;
  let ascii = true;
  for (const character of text) {
    length++;
    const point = character.codePointAt(0)!;
    if (point > 0x7e) ascii = false;
    if (point === 0x20 || point === 0x0a) spaces++;
    else if (point < 0x80 ? /[A-Za-z]/.test(character) : /[\p{L}\p{M}]/u.test(character)) letters++;
  }
  return { length, letters, spaces, ascii };
}

/** Commands, paths, addresses and the like: few letters, little English, and worth reading. */
const SHAPES =
  /https?:\/\/[\w.-]+\.\w|\b(?:curl|wget|bash|sudo|eval|chmod|python3?|node|powershell|ssh)\b[ (]|\brm -rf?\b|\|\s*(?:ba|z)?sh\b|(?:^|[\s"'/~])\.(?:env|ssh|aws|npmrc|netrc)\b|\b(?:require|fetch|exec|import|eval)\s*\(/;

/** For text read out of an invisible channel. */
export function isHiddenMessage(whole: string): boolean {
  const text = whole.slice(0, PROBE).trim();
  if (text.length < 4 || UNPRINTABLE.test(text)) return false;
  const { length, letters, spaces, ascii } = shapeOf(text);
  if (!ascii) return letters + spaces >= 0.6 * length && letters >= 4 && oneScript(text);
  if (SHAPES.test(text)) return true;
  if (letters + spaces < 0.6 * length) return false;
  if (length < 8) return letters === length && bitsPerPair(text) <= 6;
  return letters >= 4 && bitsPerPair(text) <= 6;
}

/** For text read out of something visible, such as base64, or out of characters that natural text holds too. */
export function isMessage(whole: string): boolean {
  const text = whole.slice(0, PROBE).trim();
  if (text.length < 8 || UNPRINTABLE.test(text)) return false;
  if (SHAPES.test(text)) return true;
  const { length, letters, spaces, ascii } = shapeOf(text);
  if (letters + spaces < 0.6 * length) return false;
  if (!ascii) return length >= 8 && letters >= 6 && (oneScript(text) || speaksEnglish(text));
  return (length >= 12 && spaces > 0 && bitsPerPair(text) <= 3.9 && countWords(text).known >= 1) || speaksEnglish(text);
}

/** At least two known words that make up half of the letters. */
export function speaksEnglish(text: string): boolean {
  const { known, cover } = countWords(text);
  return known >= 2 && cover >= 0.5;
}

/** Scripts in which messages are written, by how a regex names them. */
const SCRIPTS = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Thai}/gu,
];

/** Nine letters of ten belong to one script. */
function oneScript(text: string): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters === 0) return false;
  return SCRIPTS.some(script => {
    const count = (text.match(script) ?? []).length;
    return count >= 0.9 * letters;
  });
}

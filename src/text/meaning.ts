// Whether decoded text is text. Two priors: what came out of characters nobody can see was put there by someone, so a
// little evidence is enough; what came out of a run of letters and digits is mostly chance, so it needs words.
// Error rates of these rules at five lengths: reference section "Meaningfulness"; tests/text/meaning.test.ts repeats them.
import { bitsPerPair, countWords } from './english.ts';

/** Characters a message may hold: anything printable, and line breaks. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufdd0-\ufdef\ufffe\uffff]/;

/** Only so much of a text is looked at: a message shows itself at its start. UTF-16 units. */
const PROBE = 4096;

/** The start of a text, not cut inside a character. */
function start(text: string): string {
  const end = text.length > PROBE && /[\ud800-\udbff]/.test(text[PROBE - 1]!) ? PROBE - 1 : PROBE;
  return text.slice(0, end).trim();
}

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

/** Whether a message holds a command, an address or code, rather than words alone. */
export function readsAsCommand(text: string): boolean {
  return SHAPES.test(text.slice(0, PROBE));
}

/** For text read out of an invisible channel. Many readings of one run are tried, so chance must be kept small. */
export function isHiddenMessage(whole: string): boolean {
  const text = start(whole);
  if (text.length < 4 || UNPRINTABLE.test(text) || !text.isWellFormed()) return false;
  const { length, letters, spaces, ascii } = shapeOf(text);
  if (letters < 4 || letters + spaces < 0.6 * length) return length >= 8 && SHAPES.test(text);
  if (!ascii) return isForeignMessage(text, letters);
  const { known, cover, longest } = countWords(text);
  if (length < 8) return letters === length && cover === 1;
  if (SHAPES.test(text)) return true;
  if (changesCase(text) > 1 + letters / 12 && cover < 0.5) return false;
  return (
    bitsPerPair(text) <= (length >= 24 ? 5.4 : 5) && (length >= 16 || (known >= 1 && (longest >= 4 || cover >= 0.5)))
  );
}

/** Capital letters in the middle of words: few in names, many in noise. */
function changesCase(text: string): number {
  return text.match(/[a-z][A-Z]/g)?.length ?? 0;
}

/** Text that is not all ASCII: mostly English letters, or letters of one alphabet. */
function isForeignMessage(text: string, letters: number): boolean {
  const count = (alphabet: RegExp) => text.match(alphabet)?.length ?? 0;
  const { length, spaces } = shapeOf(text);
  const ascii = count(/[A-Za-z]/g);
  if (ascii >= 0.6 * letters) {
    // Western European text, or English with a few signs in it.
    const plain = letters + spaces >= 0.8 * length && changesCase(text) <= 1 + letters / 12;
    return (
      length >= 8 && plain && bitsPerPair(text) <= 5 && count(/[A-Za-z\u00c0-\u017f\u1ea0-\u1ef9]/g) >= 0.9 * letters
    );
  }
  if (letters < 6) return false;
  if (NARROW.some(alphabet => count(alphabet) >= 0.9 * letters)) return true;
  return letters >= 8 && WIDE.some(alphabet => count(alphabet) >= 0.9 * letters);
}

/** For text read out of something visible, such as base64, or out of characters that natural text holds too. */
export function isMessage(whole: string): boolean {
  const text = start(whole);
  if (text.length < 8 || UNPRINTABLE.test(text) || !text.isWellFormed()) return false;
  if (SHAPES.test(text)) return true;
  const { length, letters, spaces, ascii } = shapeOf(text);
  if (letters + spaces < 0.6 * length) return false;
  if (!ascii) return length >= 8 && (isForeignMessage(text, letters) || speaksEnglish(text));
  return speaksEnglish(text) || (length >= 12 && spaces > 0 && bitsPerPair(text) <= 3.9 && isFluent(text));
}

/** At least two known words that make up half of the letters, and few letters that stand alone. */
export function speaksEnglish(text: string): boolean {
  const { words, known, cover } = countWords(text);
  return known >= 2 && cover >= 0.5 && !isChoppy(text, words);
}

/** Some known words, among words of more than a letter. */
function isFluent(text: string): boolean {
  const { words, cover } = countWords(text);
  return cover >= 0.3 && !isChoppy(text, words);
}

/** Letters that stand alone, as one in four words: Morse code turns any noise into such text. */
function isChoppy(text: string, words: number): boolean {
  return (text.match(/(?<![A-Za-z])[b-hj-zB-HJ-Z](?![A-Za-z])/g)?.length ?? 0) > words / 4;
}

/** Alphabets in which messages are written, each so narrow that noise does not fall into it. */
const NARROW = [
  /[\u0410-\u044f\u0401\u0451\u0404-\u0407\u0454-\u0457\u0490\u0491]/g,
  /[\u0386-\u03ce]/g,
  /[\u05d0-\u05ea]/g,
  /[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]/g,
  /[\u0904-\u0939\u093e-\u094d]/g,
  /[\u0e01-\u0e3a\u0e40-\u0e4d]/g,
];

/** Alphabets that noise of 16 bits falls into once in a few characters. */
const WIDE = [/[\uac00-\ud7a3]/g, /[\u3041-\u30fa\u4e00-\u9fa5]/g];

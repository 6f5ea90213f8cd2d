// String escapes: \n, \x69, \u0069, \u{69}, \U00000069, \151, %u0069 and U+0069. A text that spells its very letters as
// escapes was written not to be read; one that escapes a quote or a line break is merely JSON.
import { type Edit, rewrite } from '../../text/mapped.ts';
import { type Decoder, type Reading, respelled, revealed } from '../decoder.ts';

const ESCAPE =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]{1,6})\})|%u([0-9a-fA-F]{4})|\b((?:U\+[0-9A-Fa-f]{4,6}[ ,;]{0,2}){4,400})|\\([0-3][0-7]{2}|[0-7]{1,2}(?![0-7]))|\\(\r?\n)|\\(["'`\\/nrtbfve])/g;

const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\u001b',
};

/** Letters that must be escaped for the text to count as revealed. */
const LETTERS = 5;

/** An escape that stands for a letter, or for a character beyond Latin-1. */
const LETTER_ESCAPE =
  /\\u(?:\{0*[46][1-9a-fA-F]\}|\{0*[57][0-9aA]\}|\{[0-9a-fA-F]{3,6}\}|00[46][1-9a-fA-F]|00[57][0-9aA]|(?!00)[0-9a-fA-F]{4})|\\U000[0-9a-fA-F]{5}|\\x[46][1-9a-fA-F]|\\x[57][0-9aA]|\\x\{[0-9a-fA-F]|\\1[0-7]{2}|%u[0-9a-fA-F]{4}|\bU\+[0-9A-Fa-f]{4}\b[ ,]?U\+/;

/** An escape that stands for a terminal control or an unseen character of Latin-1, or overwrites what is before it. */
const CONTROL_ESCAPE =
  /\\(?:x(?:0?8|1b|9[0b8d-f]|ad)|u00(?:08|1b|9[0b8d-f]|ad)|u\{0*(?:8|1b|9[0b8d-f]|ad)\}|033|010|2[23]\d|255|e\[|b\\b|r(?!\\n))/i;

export const escapes: Decoder = {
  shortest: 2,
  worth: text => /\\["'`\\/nrtbfvexuU0-7\r\n]|%u[0-9a-fA-F]{4}|\bU\+[0-9A-Fa-f]{4}/.test(text),
  hides: text => LETTER_ESCAPE.test(text) || CONTROL_ESCAPE.test(text),
  *read(source): Generator<Reading> {
    const edits: Edit[] = [];
    let letters = 0;
    for (const match of source.text.matchAll(ESCAPE)) {
      const text = unescaped(match);
      if (text === undefined) continue;
      letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      edits.push({ start: match.index, end: match.index + match[0].length, text });
    }
    if (edits.length === 0) return;
    // Text in another alphabet is escaped by many JSON writers; only escaped ASCII is a disguise.
    const step = letters >= LETTERS && isDisguise(edits) ? revealed('escapes') : respelled('escapes');
    yield { mapped: rewrite(source, edits), steps: [step] };
  },
};

/** A text with its escapes read once. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPE, (...match) => unescaped(match as unknown as RegExpExecArray) ?? (match[0] as string));
}

function isDisguise(edits: readonly Edit[]): boolean {
  const escaped = edits
    .filter(edit => edit.end - edit.start > 2)
    .map(edit => edit.text)
    .join('');
  const ascii = escaped.match(/[A-Za-z]/g)?.length ?? 0;
  return ascii >= LETTERS && ascii >= 0.5 * escaped.length;
}

function unescaped(match: RegExpExecArray): string | undefined {
  const [, braced, four, eight, two, perl, percent, list, octal, fold, short] = match;
  const hex = braced ?? four ?? eight ?? two ?? perl ?? percent;
  if (list !== undefined) return points(list);
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  if (octal !== undefined) return character(Number.parseInt(octal, 8));
  if (fold !== undefined) return '';
  return short === undefined ? undefined : (SHORT[short] ?? short);
}

/** A list such as U+0069 U+0067: a lone one in prose is a name, not a disguise. */
function points(list: string): string | undefined {
  const found = (list.match(/[0-9A-Fa-f]{4,6}/g) ?? []).map(hex => character(Number.parseInt(hex, 16)));
  return found.includes(undefined) ? undefined : found.join('');
}

function character(point: number): string | undefined {
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

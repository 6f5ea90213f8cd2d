// The notation of lexicon words: `ignor*` is a stem, `set ... aside` leaves room for a few words, `(all|every) rule`
// stands for two phrases, `drop~` for drop, drops, dropped and dropping. Read at build time by build/lexicon.ts and at
// run time by matcher.ts.
import { inflect } from './inflect.ts';

/** A way to say something: one text of each part, in this order, with a few words between the parts at most. */
export type Phrase = readonly (readonly Text[])[];

export interface Text {
  /** Lower case, words separated by single spaces; hyphens and underscores count as spaces. `*` before a space: any ending. */
  readonly text: string;
  /** The last word may go on. */
  readonly stem: boolean;
}

/** Most texts that one part of a line of the lexicon may stand for. */
const MOST = 400;

/** Languages whose accents people leave out when they type. */
const PLAIN = new Set(['es', 'pt', 'fr', 'de', 'it', 'pl', 'tr']);

/**
 * The parts of a line of the lexicon, with all the texts that each part stands for.
 * @throws Error that says what is wrong with the line.
 */
export function readNotation(line: string, language: string): Phrase {
  const folded = line.toLowerCase().normalize('NFKC').replaceAll('"', '');
  return folded.split('...').map(part => {
    const texts = expand(part.trim()).flatMap(inflected);
    if (texts.length > MOST) throw new Error(`"${line}" stands for more than ${MOST} texts`);
    const all = PLAIN.has(language) ? texts.flatMap(text => [...new Set([text, plain(text)])]) : texts;
    return all.map(text => readText(text, line));
  });
}

function readText(source: string, line: string): Text {
  const stem = source.endsWith('*');
  const text = (stem ? source.slice(0, -1) : source).replace(/[\s_-]+/g, ' ').trim();
  if (text === '' || /^\*|\*\S/.test(text)) throw new Error(`"${line}" has an empty part, or a star inside a word`);
  return { text, stem };
}

/** Writes out the first word marked with a tilde in all its forms. */
function inflected(text: string): readonly string[] {
  const mark = /(\p{L}+)~/u.exec(text);
  if (!mark) return [text];
  return inflect(mark[1]!).map(form => text.slice(0, mark.index) + form + text.slice(mark.index + mark[0].length));
}

/** Expands the first group and goes on until none is left. */
function expand(line: string): readonly string[] {
  let lines = [line];
  for (let round = 0; round < 8; round++) {
    if (!lines.some(one => one.includes('('))) break;
    lines = lines.flatMap(one => {
      const open = one.indexOf('(');
      if (open < 0) return [one];
      const close = one.indexOf(')', open);
      if (close < 0) throw new Error(`"${line}" has an open bracket`);
      const options = one.slice(open + 1, close).split('|');
      return options.map(option => (one.slice(0, open) + option + one.slice(close + 1)).replace(/\s+/g, ' ').trim());
    });
    if (lines.length > MOST) break;
  }
  return lines;
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ı: 'i', ø: 'o', æ: 'ae', œ: 'oe' };

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłıøæœ]/g, letter => LETTERS[letter]!);
}

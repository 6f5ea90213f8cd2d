// Cyrillic words with Latin letters in them that look the same: the other way round of a disguised English word. A slip of
// the keyboard makes one, so it is nothing to report; but the word has to be read as it looks.
import { isKnown } from './english.ts';

/** Latin letters and the Cyrillic ones they look exactly like (UTS #39 confusables, seen 2026-11-22). */
const LATIN = 'aceopxyABCEHKMOPTXiIjJsS';
const CYRILLIC =
  '\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425\u0456\u0406\u0458\u0408\u0455\u0405';

const MIXED = /[\u0400-\u04ff][a-zA-Z]|[a-zA-Z][\u0400-\u04ff]/;
const TOKEN = /[A-Za-z\u0400-\u04ff]{2,64}/g;

export interface CyrillicWord {
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** The word in Cyrillic letters alone. */
  readonly plain: string;
}

/** Words of mixed letters that are Cyrillic ones. `english`: what a word spells in ASCII, if anything. In order. */
export function cyrillicWords(text: string, english: (start: number) => string | undefined): readonly CyrillicWord[] {
  if (!MIXED.test(text)) return [];
  const found: CyrillicWord[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!MIXED.test(token)) continue;
    const latin = token.match(/[A-Za-z]/g)!.length;
    if (2 * latin > token.length) continue;
    const plain = token.replace(/[A-Za-z]/g, letter => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
    const word = english(index);
    if (/[A-Za-z]/.test(plain) || (word !== undefined && isKnown(word))) continue;
    found.push({ start: index, end: index + token.length, plain });
  }
  return found;
}

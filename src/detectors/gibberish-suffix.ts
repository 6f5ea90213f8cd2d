// Strings that were searched for by machine to break a model's refusals: real words, glued together with brackets and
// slashes in an order nobody writes. Told from code and hashes by their words, from prose by the glue between them, and
// from templates and formulas by brackets that never close.
import type { Detector, Match } from '../model/rule.ts';
import { bitsPerPair, countWords } from '../text/english.ts';
import { LEAST_ODD, LEAST_UNCLOSED, LEAST_WORDS, unclosed, WINDOW } from '../text/may-be-gibberish.ts';

/** Letters cost at most this many bits a pair: hashes, base64 and minified names cost more (text/english.ts). */
const MOST_BITS = 5.4;

/** Two words with marks between them that no language puts there, or a word that runs into the next: "similarlyNow". */
const GLUED =
  /[a-z]{2,}(?:[\])}>*\\"!?;]{2,6}|[\])}\\*"])[A-Za-z]{2,}|^[a-z]{5,}[A-Z][a-z]{1,9}$|^[^\w\s]{1,4}[!\\-][^\w\s]{0,4}[A-Za-z]{2,}/;

/** Words that carry a heap of marks, and heaps of marks that stand alone: "}}]", ".](", "\"\\!--Two". */
const HEAP = /[\][(){}\\;=<>*"!?:.+]{2,8}$|^[\][(){}\\;=<>*"!]{2,8}/;

/** Marks that people put together: emphasis, arrows, operators, ellipses, ends of quotations and links. */
const ORDINARY =
  /^\W{0,2}(?:[-=]{1,2}>|<[-=]{1,2}|[=!<>]=+|\*\*?|--+|\.\.+|&&|\|\||\/\/|\+\+|::|:\)|\?\?|[?!]{1,3})$|^["'([*_<]{0,2}[\w'’./@#%+&,:-]+[.,:;!?]?["')\]*_>]{0,3}[.,:;!?]?$/;

export const detector: Detector = {
  level: 'view',
  *detect({ text, via }): Generator<Match> {
    if (via.length > 0) return;
    // In windows of each line.
    for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
      for (let at = 0; at < line.length; at += WINDOW) {
        const window = line.slice(at, at + WINDOW);
        if (isGibberish(window)) {
          yield { start: index + at, end: index + at + window.length };
          break;
        }
      }
    }
  },
};

function isGibberish(window: string): boolean {
  const tokens = window.trim().split(/\s+/);
  if (tokens.length < LEAST_WORDS || unclosed(window) < LEAST_UNCLOSED) return false;
  const odd = tokens.filter(token => GLUED.test(token) || (HEAP.test(token) && !ORDINARY.test(token))).length;
  if (odd < LEAST_ODD || odd / tokens.length < 0.28) return false;
  const { words, known } = countWords(window);
  return words >= 6 && known / words >= 0.3 && bitsPerPair(window) <= MOST_BITS;
}

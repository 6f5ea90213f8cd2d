// Where in a text a word or the literal of a shape may start.
import { ARABIC, GAP, kindOf, PUNCTUATION, SOLID, WORD } from './characters.ts';
import { type Id, idsAt, step, type Tree } from './tree.ts';

/** Articles and conjunctions that Arabic writes together with the next word are at most this long. */
export const CLITICS = 4;

/** Calls back at every place where a word or the literal of a shape may start. */
export function eachStart(text: string, visit: (at: number, word: boolean) => void): void {
  let before: number = GAP;
  let arabic = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind >= WORD) {
      arabic = kind === ARABIC ? arabic + 1 : 0;
      if (before < WORD || before === SOLID || kind === SOLID || (arabic > 0 && arabic <= CLITICS + 1)) visit(at, true);
    } else {
      arabic = 0;
      if (kind === PUNCTUATION || unit === 45) visit(at, false);
    }
    before = kind;
  }
}

/** Every literal of a shape that stands at `at`, letter by letter, without regard to word ends. */
export function eachAnchor(tree: Tree, text: string, at: number, found: (id: Id, end: number) => void): void {
  let node = tree.roots[text.charCodeAt(at)]!;
  for (let i = at + 1; node !== 0; i++) {
    if (tree.ends[node]! & 2) for (const id of idsAt(tree.stem, node)) found(id, i);
    if (i >= text.length) return;
    node = step(tree, node, text.charCodeAt(i));
  }
}

// Walks the word tree along a text. A walk is as long as the longest phrase at most, so walking from every word start is
// linear.
import { GAP, isWord, kindOf, SOLID, WORD } from './characters.ts';
import { type Id, idsAt, STAR, step, type Tree } from './tree.ts';

const BLANK = 32;
const APOSTROPHE = 39;
const BACKSLASH = 92;
/** Letters that stand for white space behind a backslash. */
const ESCAPES: ReadonlySet<number> = new Set(Array.from('nrtbfve', letter => letter.charCodeAt(0)));
/** `*`, `~~` and back-ticks. */
export const EMPHASIS: ReadonlySet<number> = new Set([42, 96, 126]);
/** Apostrophes that folding straightens. */
const APOSTROPHES: ReadonlySet<number> = new Set([0x2018, 0x2019, 0x201a, 0x201b, 0x02bc, 0x2032]);

/** Longest ending of a stem, in UTF-16 code units. */
const ENDING = 40;

/** Where a text goes on after a gap between two words that starts at an offset, or -1. */
export type Between = (text: string, at: number) => number;

/** Reports every text of the tree that stands at `from`. */
export function walk(
  tree: Tree,
  text: string,
  from: number,
  between: Between,
  found: (id: Id, end: number) => void,
  root = 0,
): void {
  let node = root;
  let at = from;
  while (at < text.length) {
    if (tree.ends[node]! & 4) walk(tree, text, endOfWord(text, at), between, found, step(tree, node, STAR));
    const unit = text.charCodeAt(at);
    let next = step(tree, node, unit > 0x2bb && APOSTROPHES.has(unit) ? APOSTROPHE : unit);
    if (next !== 0 && unit !== BLANK) at++;
    else {
      if (kindOf(unit) >= WORD) return;
      const inside = between === raw ? behindMarks(text, at) : -1;
      if (inside > 0) walk(tree, text, inside, between, found, node);
      next = step(tree, node, BLANK);
      if (next === 0) return;
      at = between(text, at);
      if (at < 0) return;
    }
    node = next;
    const ends = tree.ends[node]!;
    if (ends & 2) {
      const end = endOfWord(text, at);
      for (const id of idsAt(tree.stem, node)) found(id, end);
    }
    if (ends & 1 && endsHere(text, at)) for (const id of idsAt(tree.exact, node)) found(id, at);
  }
}

/** Where a word goes on behind marks of emphasis at `at`, which folding takes out of words; or -1. */
function behindMarks(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if (!EMPHASIS.has(mark) || at === 0 || !isWord(text.charCodeAt(at - 1))) return -1;
  let end = at + 1;
  while (end - at < 3 && text.charCodeAt(end) === mark) end++;
  return end < text.length && isWord(text.charCodeAt(end)) ? end : -1;
}

/** In scripts without spaces a word may end anywhere. */
function endsHere(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const next = kindOf(text.charCodeAt(at));
  if (next < WORD || next === SOLID) return true;
  const last = kindOf(text.charCodeAt(at - 1));
  return last === SOLID || last < WORD;
}

function endOfWord(text: string, at: number): number {
  if (at > 0 && kindOf(text.charCodeAt(at - 1)) === SOLID) return at;
  const most = Math.min(text.length, at + ENDING);
  let end = at;
  while (end < most && isWord(text.charCodeAt(end)) && kindOf(text.charCodeAt(end)) !== SOLID) end++;
  return end;
}

/** Between the words of a phrase in folded text: one gap of white space, hyphens or underscores, no blank line. */
export function folded(text: string, at: number): number {
  let end = at;
  let lines = 0;
  while (end < text.length && end - at < 8) {
    const unit = text.charCodeAt(end);
    if (kindOf(unit) !== GAP) break;
    const mark = unit === 45 || unit === 95;
    if ((unit === 10 && ++lines > 1) || (mark && end > at)) return -1;
    end++;
    if (mark) break;
  }
  return end === at || (end < text.length && kindOf(text.charCodeAt(end)) === GAP) ? -1 : end;
}

/** Longest stretch between two words of a phrase in raw text: indentation, comment leaders, tags. Few words reach any one gap. */
const RAW_GAP = 20_000;

/** Longest tag that folding takes out, and a bit. */
const RAW_TAG = 330;

/** Between the words of a phrase in raw text: anything that folding may shorten to one gap. Never less than {@link folded}. */
export function raw(text: string, at: number, gap = RAW_GAP): number {
  const most = Math.min(text.length, at + gap);
  let end = at;
  while (end < most) {
    const unit = text.charCodeAt(end);
    if (isWord(unit)) return end;
    if (unit === BACKSLASH && ESCAPES.has(text.charCodeAt(end + 1))) {
      end += 2;
      continue;
    }
    const close = unit === 60 ? text.slice(end, end + RAW_TAG).indexOf('>') : -1;
    end += close > 0 ? close + 1 : 1;
  }
  return end;
}

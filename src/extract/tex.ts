// TeX and LaTeX: `%` comments, comment environments, false conditionals, and text that is set but not seen: white, phantom,
// zero size. The rest is prose, because a reader of the source and of the page both read it.

import { lineEnd } from '../text/line-end.ts';
import { addComment } from './comment-run.ts';
import type { Mark, Veil } from './paint.ts';

const HIDDEN_ARGUMENT =
  /\\(?:[hv]?phantom|textcolor\s{0,4}(?:\[[^\]]{0,20}\])?\s{0,4}\{\s{0,4}(?:white|bg|background|1,\s{0,2}1,\s{0,2}1|#?ffffff|255,\s?255,\s?255)[^}]{0,20}\}|transparent\{0*(?:\.0+)?\}|texttransparent\{0*(?:\.0+)?\}|smash|invisible|pdfcomment|todo|scalebox\{0(?:\.0\d?)?\}|fontsize\{0(?:\.\d)?(?:pt)?\}\{[^}]{0,10}\}\\selectfont)\s{0,4}(?=\{)/y;
const HIDDEN_GROUP =
  /\\color\s{0,4}(?:\[[^\]]{0,20}\])?\s{0,4}\{\s{0,4}(?:white|bg|background|1,\s{0,2}1,\s{0,2}1|ffffff|255,\s?255,\s?255)\s{0,4}\}|\\fontsize\{0(?:\.\d)?(?:pt)?\}/y;
const COMMENTED = /\\begin\{comment\}|\\iffalse\b/y;

export function texMarks(text: string): Mark[] {
  const marks: Mark[] = [{ start: 0, end: text.length, role: 'prose' }];
  const comments: Mark[] = [];
  const groups: { start: number; hides: boolean }[] = [];
  const hide = (start: number, end: number) => {
    if (end > start) marks.push({ start, end, role: 'prose', how: 'styled-away' });
  };
  let argument = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '%') {
      const end = lineEnd(text, i);
      addComment(comments, text, i, end, true);
      i = end;
    } else if (c === '{') {
      groups.push({ start: i + 1, hides: argument === i });
    } else if (c === '}') {
      const group = groups.pop();
      if (group?.hides) hide(group.start, i);
    } else if (c === '\\') {
      if (test(COMMENTED, text, i)) {
        const close = text[i + 1] === 'b' ? '\\end{comment}' : '\\fi';
        const end = text.indexOf(close, i);
        const stop = end < 0 ? text.length : end + close.length;
        comments.push({ start: i, end: stop, role: 'comment' });
        i = stop - 1;
      } else if (test(HIDDEN_ARGUMENT, text, i)) {
        argument = HIDDEN_ARGUMENT.lastIndex;
        i = argument - 1;
      } else if (test(HIDDEN_GROUP, text, i)) {
        const group = groups.at(-1) ?? { start: 0, hides: false };
        if (groups.length === 0) groups.push(group);
        group.start = HIDDEN_GROUP.lastIndex;
        group.hides = true;
        i = group.start - 1;
      } else i++;
    }
  }
  for (const group of groups) if (group.hides) hide(group.start, text.length);
  return [...marks, ...comments];
}

const MATH = /\$\$?[^$]{1,2000}\$/g;

/** What formulas inside Markdown set without showing it. */
export function mathVeils(text: string): Veil[] {
  if (!/\\(?:text)?color|\\[hv]?phantom|\\transparent/.test(text)) return [];
  const veils: Veil[] = [];
  for (const { index, 0: formula } of text.matchAll(MATH)) {
    for (const { start, end, how } of texMarks(formula))
      if (how) veils.push({ start: start + index, end: end + index, how });
  }
  return veils;
}

function test(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

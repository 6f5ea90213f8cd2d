// Comments of the template languages and wikis that Markdown is fed through: Liquid, Jinja and Nunjucks, Handlebars, Hugo,
// Obsidian. Their pages do not show them; the source does, to whoever opens it.
import type { Region } from '../model/source.ts';
import type { Mark } from './paint.ts';

/** How a comment ends, by how it begins. */
const ENDS: readonly (readonly [begin: RegExp, end: string])[] = [
  [/^\{%-?\s{0,4}comment\b/, 'endcomment'],
  [/^\{\{-?\s?\/\*/, '*/'],
  [/^\{\{!--/, '--}}'],
  [/^\{\{![\s\w]/, '}}'],
  [/^\{#-?\s/, '#}'],
  [/^%%\s/, '%%'],
];

const BEGIN = /\{[%{#]|(?<=^[ \t]{0,3})%%/gm;

/** Marks of the comments outside `code`, which must be sorted. Linear: what has no end is looked for once. */
export function templateComments(text: string, code: readonly Region[]): Mark[] {
  const marks: Mark[] = [];
  const endless = new Set<string>();
  let done = 0;
  let next = 0;
  for (const { index } of text.matchAll(BEGIN)) {
    if (index < done || text[index - 1] === '`') continue;
    while (next < code.length && code[next]!.end <= index) next++;
    if (next < code.length && code[next]!.start <= index) continue;
    const head = text.slice(index, index + 20);
    const kind = ENDS.find(([begin]) => begin.test(head));
    if (!kind || endless.has(kind[1])) continue;
    const close = text.indexOf(kind[1], index + 3);
    if (close < 0) {
      endless.add(kind[1]);
      continue;
    }
    done = close + kind[1].length;
    marks.push({ start: index, end: done, role: 'comment', how: 'html-comment' });
  }
  return marks;
}

// Cuts the middle out of a quote: how a long text starts and how it ends tells more than its first lines alone.
import type { Quoted } from '../model/finding.ts';

/** Room for ` [... 1234567 more ...] `. */
const MARK = 24;

/**
 * At most about `length` units of a quote, never cut inside a spelled character or a surrogate pair. Units are UTF-16
 * code units unless `measure` says otherwise (columns of a terminal, say).
 */
export function cutMiddle(text: Quoted, length: number, measure = (token: string) => token.length): Quoted {
  if (measure(text) <= length) return text;
  const tokens = text.match(/<U\+[0-9A-F]+(?:\*[0-9]+)?>|[\s\S]/gu) ?? [];
  const sizes = tokens.map(token => measure(token));
  const room = Math.max(0, length - MARK);
  let from = 0;
  let used = 0;
  while (from < tokens.length && used + sizes[from]! <= room * 0.7) used += sizes[from++]!;
  let to = tokens.length;
  while (to > from && used + sizes[to - 1]! <= room) used += sizes[--to]!;
  if (from === to) return text;
  from = nearBlank(tokens, from, -1) ?? from;
  to = nearBlank(tokens, to, 1) ?? to;
  return `${tokens.slice(0, from).join('').trimEnd()} [... ${to - from} more ...] ${tokens.slice(to).join('').trimStart()}` as Quoted;
}

/** The next blank within a word's length, so that words stay whole. */
function nearBlank(tokens: readonly string[], at: number, step: 1 | -1): number | undefined {
  for (let i = at, left = 16; left > 0 && i > 0 && i < tokens.length; i += step, left--) {
    if (tokens[i] === ' ' || tokens[i - 1] === ' ') return i;
    if (!/^\w$/.test(tokens[step < 0 ? i - 1 : i]!)) return undefined;
  }
  return undefined;
}

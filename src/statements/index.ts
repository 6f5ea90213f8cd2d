// A folded view -> statements. Statements in which no concept stands are left out, headings aside: no rule could say
// anything of them.
import type { SourceFile } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';
import { builtInMatcher } from './built-in.ts';
import type { Matcher, WordHit } from './matcher.ts';
import { split } from './split.ts';
import { isLead } from './tag.ts';
import { type Untagged, untagged } from './untagged.ts';

/** Hits kept for each statement: more stand in no prose, and each is compared with others. */
const MOST_HITS = 400;

/** `hits`: what the matcher finds in the view. */
export function statementsOf(
  view: View,
  file: SourceFile,
  matcher: Matcher = builtInMatcher(),
  hits: readonly WordHit[] = matcher.find(view.text),
): readonly Statement[] {
  const { text } = view;
  if (hits.length === 0 && view.span.block !== 'heading') return [];
  const stretches = split(text, view.span.role, offset => isLower(file.text, view.locate(offset, offset + 1).start));
  const out: Untagged[] = [];
  let next = 0;
  let paragraph = 0;
  let end = 0;
  for (const [index, stretch] of stretches.entries()) {
    if (text.slice(end, stretch.start).includes('\n\n')) paragraph++;
    end = stretch.end;
    const own: WordHit[] = [];
    while (next < hits.length && hits[next]!.start < stretch.end) {
      const hit = hits[next++]!;
      if (hit.start >= stretch.start && hit.end <= stretch.end && own.length < MOST_HITS) own.push(hit);
    }
    if (own.length === 0 && !isLead(view, stretch.start, stretch.end)) continue;
    out.push({ start: stretch.start, end, hits: own, index, paragraph });
  }
  return untagged(view, out, matcher);
}

function isLower(text: string, offset: number): boolean {
  const character = text[offset] ?? '';
  return character !== character.toUpperCase();
}

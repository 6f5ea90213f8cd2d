// A folded view -> statements. Statements in which no concept stands are left out, headings aside: no rule could say
// anything of them.
import type { SourceFile } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';
import { builtInMatcher } from './built-in.ts';
import { isWord } from './characters.ts';
import type { Matcher, WordHit } from './matcher.ts';
import { split } from './split.ts';
import { isLead, tag } from './tag.ts';

/** Statements behind an addressed one that ends in a colon, a list for instance, that are spoken to the same reader. */
const LIST = 12;

/** How far a paragraph goes on speaking to whom its sentence spoke to, in UTF-16 code units. */
const SPOKEN = 600;

/** Hits kept for each statement: more stand in no prose, and each is compared with others. */
const MOST_HITS = 400;

export function statementsOf(view: View, file: SourceFile, matcher: Matcher = builtInMatcher()): readonly Statement[] {
  const { text } = view;
  const hits = matcher.find(text);
  if (hits.length === 0 && view.span.block !== 'heading') return [];
  const stretches = split(text, view.span.role, offset => isLower(file.text, view.locate(offset, offset + 1).start));
  const out: Statement[] = [];
  let next = 0;
  let spoken: { readonly until: number; readonly paragraph: number; readonly end: number } | undefined;
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
    const inherited =
      spoken !== undefined &&
      (index <= spoken.until || (spoken.paragraph === paragraph && stretch.start - spoken.end <= SPOKEN));
    const statement = tag(view, stretch, own, matcher, inherited);
    out.push(statement);
    if (statement.addressed && !inherited) {
      const leads = text[stretch.end - 1] === ':' && !isWord(text.charCodeAt(stretch.end));
      spoken = { until: leads ? index + LIST : index, paragraph, end: stretch.end };
    }
  }
  return out;
}

function isLower(text: string, offset: number): boolean {
  const character = text[offset] ?? '';
  return character !== character.toUpperCase();
}

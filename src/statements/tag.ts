// What a statement says, as facts: its concepts with polarity, quotation and mood, and whom it speaks to.
import type { ConceptHit, Mood, Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';
import { speaksTo } from './address.ts';
import { NEGATORS } from './lexicon.ts';
import type { Matcher, WordHit } from './matcher.ts';
import { isOrdered } from './mood.ts';
import { isNegated } from './polarity.ts';
import { quotations } from './quotes.ts';
import type { Stretch } from './split.ts';

/** Concepts that the tagger itself acts on. */
const AGENT = 'agent';
const CAUTION = 'caution';
const EXAMPLE = 'example';

/** How far behind "for example" words count as quoted, in UTF-16 code units. */
const EXAMPLE_REACH = 80;

/** Tags the stretch of a folded view that `hits` stand in. `inherited`: a statement before speaks to an agent for this one. */
export function tag(view: View, { start, end }: Stretch, found: readonly WordHit[], matcher: Matcher, inherited: boolean): Statement {
  const { text } = view;
  const nameOf = (hit: WordHit) => matcher.concepts[hit.concept]!.name;
  const before = found.filter(hit => nameOf(hit) === NEGATORS.before);
  const after = found.filter(hit => nameOf(hit) === NEGATORS.after);
  const examples = found.filter(hit => nameOf(hit) === EXAMPLE);
  const quotes = quotations(text, start, end);
  const hits: ConceptHit[] = [];
  for (const hit of found) {
    const name = nameOf(hit);
    if (name === NEGATORS.before || name === NEGATORS.after) continue;
    const action = matcher.concepts[hit.concept]!.kind === 'action';
    const negated = isNegated(text, hit, of(before, hit), of(after, hit), start, end);
    const last = hits.at(-1);
    if (last && last.concept === name && last.start === hit.start && last.end === hit.end) {
      if (negated && !last.negated) hits[hits.length - 1] = { ...last, negated };
      continue;
    }
    hits.push({
      concept: name,
      start: hit.start,
      end: hit.end,
      language: hit.language,
      action,
      negated,
      quoted:
        quotes.some(q => q.start <= hit.start && hit.end <= q.end) ||
        examples.some(e => e.end <= hit.start && hit.start - e.end < EXAMPLE_REACH),
      ordered: !action || hit.language !== 'en' || isOrdered(text, start, hit.start, hit.end),
    });
  }
  const actions = hits.filter(hit => hit.action);
  return {
    view,
    start,
    end,
    hits,
    concepts: new Set(hits.map(hit => hit.concept)),
    negated: actions.length > 0 && actions.every(hit => hit.negated),
    quoted: view.span.block === 'fence' || (hits.length > 0 && (actions.length > 0 ? actions : hits).every(hit => hit.quoted)),
    addressed: inherited || isAddressed(text, start, end, hits),
    cautious: hits.some(hit => hit.concept === CAUTION),
    mood: moodOf(text, end, actions),
  };
}

/** Negations of the hit's language; those of every language for shapes. */
function of(negations: readonly WordHit[], hit: WordHit): readonly WordHit[] {
  return negations.length === 0 || hit.language === 'any'
    ? negations
    : negations.filter(n => n.language === hit.language || n.language === 'any');
}

function isAddressed(text: string, start: number, end: number, hits: readonly ConceptHit[]): boolean {
  return hits.some((hit, i) => {
    if (hit.concept !== AGENT || hit.quoted) return false;
    if (speaksTo(text, start, hit.start, hit.end, end, hit.language === 'en')) return true;
    if (hit.start - start > 24 || !/s$/.test(text.slice(hit.start, hit.end))) return false;
    const next = hits.slice(i + 1).find(other => other.action);
    return next !== undefined && next.ordered && /^\s(?:\w+\s){0,1}$/.test(text.slice(hit.end, next.start));
  });
}

function moodOf(text: string, end: number, actions: readonly ConceptHit[]): Mood {
  if (/[?？؟]["'”」)]?$/.test(text.slice(end - 3, end))) return 'asked';
  return actions.length > 0 && actions.every(hit => !hit.ordered) ? 'described' : 'ordered';
}

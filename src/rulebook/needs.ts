// What a file must hold for a statement pattern to match anything in it, for the prefilter: never more than the pattern
// asks for.
import type { Need } from '../model/rule.ts';
import type { Item, Pattern } from './statement-pattern.ts';

/** Facts that need something of the file, as alternatives. Other facts may hold in any file. */
const FACT_NEEDS: Readonly<Record<string, readonly string[]>> = {
  hidden: ['@hidden'],
  instructions: ['@instructions'],
  settings: ['@settings'],
  docs: ['@docs'],
  source: ['@source'],
  addressed: ['agent'],
  'about-agent': ['agent'],
  'spoken-to': ['@hidden', 'agent'],
  'to-agent': ['@instructions', '@hidden', 'agent'],
  'strange-place': ['@place'],
  'shady-place': ['@place'],
  'known-place': ['@place'],
  'any-place': ['@place'],
  'bare-place': ['@place'],
};

export function needOf({ all, ordered, beside, require, weigh, least }: Pattern): Need {
  const lists = [
    ...[...all, ...ordered, ...(beside ?? [])].map(conceptsOf),
    ...require.flatMap(facts => {
      const needs = facts.map(fact => FACT_NEEDS[fact]);
      return needs.every(need => need !== undefined) ? [[...new Set(needs.flat())]] : [];
    }),
  ];
  if (!weigh) return { all: lists };
  const marks = weigh
    .filter(mark => mark.points > 0)
    .map(mark => {
      const needs = mark.facts.map(fact => FACT_NEEDS[fact]);
      const anywhere = needs.some(need => need === undefined);
      return { points: mark.points, any: anywhere ? [] : [...conceptsOf(mark), ...needs.flatMap(need => need ?? [])] };
    });
  return { all: lists, marks, least };
}

function conceptsOf({ any }: Item): readonly string[] {
  return any.map(term => term.concept);
}

// What a file must hold for a statement pattern to match anything in it, for the prefilter: never more than the pattern
// asks for.
import type { Need } from '../model/rule.ts';
import { AROUND, LONGEST } from '../statements/split.ts';
import type { Item, Pattern } from './statement-pattern.ts';

/** Facts that need something of the file, as alternatives. Other facts may hold in any file. */
const FACT_NEEDS: Readonly<Record<string, readonly string[]>> = {
  hidden: ['@hidden'],
  instructions: ['@instructions'],
  settings: ['@settings'],
  docs: ['@docs'],
  source: ['@source'],
  addressed: ['@addressed'],
  'about-agent': ['@about'],
  'spoken-to': ['@hidden', '@addressed'],
  'to-agent': ['@instructions', '@hidden', '@addressed'],
  'strange-place': ['@place'],
  'shady-place': ['@place'],
  'known-place': ['@place'],
  'any-place': ['@place'],
  'bare-place': ['@place'],
};

/** Longest hit of a phrase, twice: it is sighted at its last part. In letters. */
const HIT = 400;

export function needOf({ all, ordered, within, beside = [], require, weigh, least, strong }: Pattern): Need {
  const own = [...all, ...ordered].map(conceptsOf);
  const stated = require.flatMap(facts => {
    const needs = facts.map(fact => FACT_NEEDS[fact]);
    return needs.every(need => need !== undefined) ? [[...new Set(needs.flat())]] : [];
  });
  const lists = [...own, ...stated, ...beside.map(conceptsOf)];
  const apart = (all.length > 0 ? 1 : own.length - 1) * (within + HIT);
  const reach = lists.map((_, i) =>
    i < own.length ? Math.min(apart, LONGEST) : i < own.length + stated.length ? LONGEST : AROUND,
  );
  if (!weigh) return { all: lists, reach };
  const marks = weigh
    .filter(mark => mark.points > 0)
    .map(mark => {
      const needs = mark.facts.map(fact => FACT_NEEDS[fact]);
      const anywhere = needs.some(need => need === undefined);
      return { points: mark.points, any: anywhere ? [] : [...conceptsOf(mark), ...needs.flatMap(need => need ?? [])] };
    });
  return { all: lists, reach, marks, least, strong };
}

function conceptsOf({ any }: Item): readonly string[] {
  return any.map(term => term.concept);
}

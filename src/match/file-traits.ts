// What rules may need of a file besides words: names with an `@`. Each is a superset test.

import type { Surface } from '../model/surface.ts';
import type { Sightings } from '../statements/sightings.ts';
import { mayHide } from '../text/may-hide.ts';

type Trait = (text: string, surface: Surface) => boolean;

const TRAITS: Readonly<Record<string, Trait>> = {
  '@hidden': (text, { format, kind }) => mayHide(text, format, kind),
  '@instructions': (_, { kind }) => kind === 'instructions',
  '@settings': (_, { kind }) => kind === 'settings' || kind === 'manifest',
  '@docs': (_, { kind }) => kind === 'docs',
  '@source': (_, { kind }) => kind === 'source',
};

/** Whether a file has a trait by what it is, whatever stands in it. */
export function isOf(trait: string, surface: Surface): boolean {
  return trait !== '@hidden' && TRAITS[trait]!('', surface);
}

/** Answers whether a concept or a trait is there; each trait is looked for once. */
export function traitsOf(text: string, surface: Surface, seen: Sightings): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return name => {
    const trait = TRAITS[name];
    if (!trait) return seen.has(name);
    const answer = known.get(name) ?? trait(text, surface);
    known.set(name, answer);
    return answer;
  };
}

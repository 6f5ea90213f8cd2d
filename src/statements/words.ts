// Which concepts some hits may mean, as one object for each set of them, so that what is known of a set is found by identity:
// prose says the same few things everywhere.
import type { Words } from '../model/statement.ts';
import type { Matcher, WordHit } from './matcher.ts';
import { AGENT } from './tag.ts';

/** Sets that are kept, and concepts of the largest: whoever writes nonsense can make any number. */
const MOST = 5000;
const LARGEST = 8;

const known = new WeakMap<Matcher, Map<string, Words>>();

export function wordsOf(hits: readonly WordHit[], matcher: Matcher): Words {
  let sets = known.get(matcher);
  if (!sets) {
    sets = new Map();
    known.set(matcher, sets);
  }
  const numbers: number[] = [];
  for (const { concept } of hits) {
    if (numbers.length > LARGEST) return setOf(new Set(hits.map(hit => hit.concept)), matcher);
    if (!numbers.includes(concept)) numbers.push(concept);
  }
  const key = String.fromCharCode(...numbers.sort((a, b) => a - b));
  let words = sets.get(key);
  if (!words) {
    words = setOf(numbers, matcher);
    if (sets.size < MOST) sets.set(key, words);
  }
  return words;
}

function setOf(numbers: Iterable<number>, { concepts }: Matcher): Words {
  const names = new Set(Array.from(numbers, number => concepts[number]!.name));
  return { concepts: names, agent: names.has(AGENT) };
}

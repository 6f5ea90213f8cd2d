// The statement rules that can match a statement, by the words in it. Most statements hold words of one concept or two, and
// most rules ask for others.
import type { SourceFile } from '../model/source.ts';
import type { Words } from '../model/statement.ts';
import { admitsFile, type Only, type Plan, type RuleOf } from './plan.ts';

/** Answers in the order of the plan; what is left out cannot match. */
export type RulesFor = (words: Words) => readonly RuleOf<'statement'>[];

/** Kept from file to file: prose says the same things everywhere. */
const known = new WeakMap<Plan, Map<string, RulesFor>>();

export function rulesFor(plan: Plan, { surface }: Pick<SourceFile, 'surface'>, only: Only | undefined): RulesFor {
  let ofPlan = known.get(plan);
  if (!ofPlan) {
    ofPlan = new Map();
    known.set(plan, ofPlan);
  }
  const key = `${surface.kind} ${surface.id} ${only}`;
  let rules = ofPlan.get(key);
  if (!rules) {
    rules = among(plan.statement.filter(rule => admitsFile(rule, { surface }, only)));
    ofPlan.set(key, rules);
  }
  return rules;
}

function among(rules: readonly RuleOf<'statement'>[]): RulesFor {
  const byWords = new WeakMap<Words, readonly RuleOf<'statement'>[]>();
  return words => {
    let found = byWords.get(words);
    if (!found) {
      found = rules.filter(rule => mayMatch(rule, words));
      byWords.set(words, found);
    }
    return found;
  };
}

/** What a pattern asks of the statement itself; further needs may be met by the rest of the file. */
function mayMatch({ detector: { needs, quick } }: RuleOf<'statement'>, { concepts }: Words): boolean {
  const holds = (any: readonly string[]) => any.some(one => concepts.has(one));
  if (quick) return quick.some(pattern => pattern.every(holds));
  return needs.some(({ all: [own], anywhere }) => anywhere === true || holds(own!));
}

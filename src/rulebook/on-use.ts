// The built-in rules as facts, with the way to compile them when a file needs it.
import { ruleFacts } from '../generated/rule-facts.ts';
import type { RuleFacts, RulesOnUse } from '../model/rule.ts';

/** In id order. */
export function builtInOnUse(wanted: (rule: RuleFacts) => boolean = () => true): RulesOnUse {
  const facts = ruleFacts.filter(wanted);
  const ids = new Set(facts.map(rule => rule.id));
  return {
    facts,
    load: async () => (await import('./load.ts')).builtInRules().filter(rule => ids.has(rule.id)),
    recipe: { ids: [...ids], extra: [] },
  };
}

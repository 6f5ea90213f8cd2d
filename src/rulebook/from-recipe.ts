// Rules from the plain data that tells which they are: functions cannot be handed to another thread.
import { ruleFacts } from '../generated/rule-facts.ts';
import type { RuleRecipe, RulesOnUse } from '../model/rule.ts';
import { factsOf } from '../model/rule-facts.ts';
import { builtInOnUse } from './on-use.ts';

/** The same rules as those the recipe was written for. */
export async function rulesFrom({ ids, extra }: RuleRecipe): Promise<RulesOnUse> {
  const wanted = new Set(ids);
  const ours = builtInOnUse(rule => wanted.has(rule.id));
  if (extra.length === 0) return ours;
  const { readExtraRules } = await import('./extra.ts');
  const all = readExtraRules(extra, new Set(ruleFacts.map(rule => rule.id))).rules;
  const theirs = all.filter(rule => wanted.has(rule.id));
  const facts = [...ours.facts, ...theirs.map(factsOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { facts, load: async () => [...(await ours.load()), ...theirs] };
}

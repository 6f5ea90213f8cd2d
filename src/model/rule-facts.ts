// What is left of a rule without its detector.
import type { Rule, RuleFacts } from './rule.ts';

export function factsOf(rule: Rule): RuleFacts {
  const { detector, ...facts } = rule;
  return {
    ...facts,
    needs: detector.level === 'statement' ? detector.needs : [],
    ...(detector.level === 'file' && detector.keys && { byKeys: true as const }),
  };
}

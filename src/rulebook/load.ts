// The built-in rules, compiled on use.
import { detectors } from '../generated/detectors.ts';
import { ruleData } from '../generated/rules.ts';
import type { Rule } from '../model/rule.ts';
import { compileRule } from './compile.ts';

/** All built-in rules, in id order. */
export function builtInRules(): readonly Rule[] {
  return ruleData.map(data => compileRule(data, detectors));
}

// Every rule as a reporting descriptor, in id order, whether or not it fired: alerts stay the same alerts.
import type { ReportingDescriptor } from 'sarif';
import type { AttackClass } from '../../model/attack-class.ts';
import type { RuleDoc } from '../../model/report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import { PROJECT_URL } from '../../version.ts';
import { RULE_LEVELS } from './levels.ts';
import { ruleHelp } from './rule-help.ts';

/** GitHub's limit for descriptions, in characters, and for tags. */
const DESCRIPTION = 1024;
const TAGS = 20;

export interface RuleBook {
  readonly docs: Readonly<Record<string, RuleDoc>>;
  readonly classes: Readonly<Record<string, AttackClass>>;
}

export function descriptorOf(rule: RuleInfo, { docs, classes }: RuleBook): ReportingDescriptor {
  const { level, security, problem } = RULE_LEVELS[rule.directive];
  const attack = classes[rule.class];
  const category = rule.category === 'hidden' ? 'hidden-text' : rule.category;
  return {
    id: rule.id,
    // A name that is the id in other letters says nothing, and validators say so.
    name: rule.id.includes('-') ? pascal(rule.id) : `${pascal(rule.id)}Rule`,
    shortDescription: { text: brief(rule.title) },
    fullDescription: { text: brief(`${stop(rule.title)} ${stop(rule.reason)}`) },
    help: ruleHelp(rule, docs[rule.id], attack),
    ...(PROJECT_URL === '' ? {} : { helpUri: `${PROJECT_URL}/blob/main/docs/rules/${rule.id}.md` }),
    defaultConfiguration: { level },
    properties: {
      precision: rule.precision,
      'security-severity': security,
      'problem.severity': problem,
      tags: ['security', rule.class, ...(attack?.tags ?? []), category].slice(0, TAGS),
    },
  };
}

function brief(text: string): string {
  return text.length <= DESCRIPTION ? text : `${text.slice(0, DESCRIPTION - 4).toWellFormed()} ...`;
}

/** `text` with a full stop at its end. */
export function stop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function pascal(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

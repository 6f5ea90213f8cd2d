// One rule as data -> one Rule. The data is either a built-in rule (from src/generated) or a file the invoker named.
import type { Detector, Rule } from '../model/rule.ts';
import { conjunctionDetector, patternsDetector } from './conjunction.ts';
import { patternDetector } from './pattern.ts';
import type { RuleFile } from './schema.ts';
import type { Pattern } from './statement-pattern.ts';

/** What the generated rule list keeps of a rule file: everything a scan needs, without the long texts. */
export type RuleData = Pick<
  RuleFile,
  | 'id'
  | 'category'
  | 'title'
  | 'message'
  | 'class'
  | 'precision'
  | 'directive'
  | 'reason'
  | 'action'
  | 'where'
  | 'detector'
  | 'anchors'
  | 'repair'
> & {
  readonly formerly?: readonly string[];
  /** Built-in rules carry their statement patterns as they were read at build time. */
  readonly match?: NonNullable<RuleFile['match']> | { readonly patterns: readonly Pattern[] };
};

/** @throws Error when the rule names a detector that does not exist: generate checks that, so it is a bug. */
export function compileRule(data: RuleData, detectors: Readonly<Record<string, Detector>>): Rule {
  const detector = detectorOf(data, detectors);
  return {
    id: data.id,
    title: data.title,
    message: data.message,
    category: data.category,
    directive: data.directive,
    precision: data.precision,
    action: data.action,
    reason: data.reason,
    class: data.class,
    where: data.where,
    anchors: data.anchors ?? (detector.level === 'statement' ? 'concepts' : 'none'),
    detector,
    ...(data.repair ? { repair: data.repair } : {}),
    ...(data.formerly && data.formerly.length > 0 ? { formerly: data.formerly } : {}),
  };
}

function detectorOf(data: RuleData, detectors: Readonly<Record<string, Detector>>): Detector {
  if (data.detector) {
    const detector = detectors[data.id];
    if (!detector) throw new Error(`rule ${data.id} has no detector`);
    return detector;
  }
  const { match } = data;
  if (match && 'patterns' in match) return patternsDetector(match.patterns);
  return match?.regex === undefined ? conjunctionDetector(match?.statement) : patternDetector(match.regex);
}

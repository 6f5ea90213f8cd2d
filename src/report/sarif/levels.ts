// Our severities and weights in SARIF's and GitHub's scales. GitHub takes security severity per rule, we have it per
// finding: the rule gets what a plain finding of it weighs, and each result its own level.
import type { Severity } from '../../model/finding.ts';
import type { Weight } from '../../model/rule.ts';

export const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const satisfies Record<
  Severity,
  string
>;

interface RuleLevel {
  readonly level: 'error' | 'warning' | 'note';
  /** GitHub: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low; always a string. */
  readonly security: string;
  readonly problem: 'error' | 'warning' | 'recommendation';
}

export const RULE_LEVELS: Readonly<Record<Weight, RuleLevel>> = {
  3: { level: 'error', security: '9.3', problem: 'error' },
  2: { level: 'error', security: '7.5', problem: 'error' },
  1: { level: 'warning', security: '5.0', problem: 'warning' },
  0: { level: 'note', security: '2.5', problem: 'recommendation' },
};

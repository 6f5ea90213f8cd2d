// The table that joins the three axes.
import type { Axes, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Weight } from '../model/rule.ts';

type Row = readonly [Severity, Severity, Severity, Severity];

/** SEVERITY[directive][concealment][reach]. */
const SEVERITY: Readonly<Record<Weight, readonly [Row, Row, Row, Row]>> = {
  0: [
    ['low', 'low', 'low', 'low'],
    ['low', 'low', 'low', 'low'],
    ['low', 'low', 'low', 'low'],
    ['low', 'low', 'medium', 'medium'],
  ],
  1: [
    ['low', 'low', 'medium', 'medium'],
    ['low', 'low', 'medium', 'medium'],
    ['medium', 'medium', 'medium', 'high'],
    ['medium', 'medium', 'high', 'high'],
  ],
  2: [
    ['medium', 'medium', 'high', 'high'],
    ['medium', 'medium', 'high', 'high'],
    ['high', 'high', 'high', 'critical'],
    ['high', 'high', 'critical', 'critical'],
  ],
  3: [
    ['high', 'high', 'critical', 'critical'],
    ['high', 'high', 'critical', 'critical'],
    ['critical', 'critical', 'critical', 'critical'],
    ['critical', 'critical', 'critical', 'critical'],
  ],
};

/**
 * The severity of a finding. A mention (quoted, negated, described) is low; one that people cannot see is lowered by two
 * steps only, because nobody needs to hide an example.
 */
export function severityOf({ directive, concealment, reach }: Axes, mention = false): Severity {
  const severity = SEVERITY[directive][concealment][reach];
  if (!mention) return severity;
  return concealment >= 2 ? SEVERITIES[Math.min(3, SEVERITIES.indexOf(severity) + 2)]! : 'low';
}

// Runs the view-, statement- and file-level rules over one file.
import type { Candidate } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { Match, Rule } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { trusting } from '../settings/known-host.ts';
import { MATCHES_PER_RULE, outOfTime, TIME_PER_FILE } from './budget.ts';
import { passagesOf } from './passages.ts';
import { admitsFile, admitsView, type Only, type Plan } from './plan.ts';
import { rulesFor } from './rules-for.ts';

/** Candidates of one file, in no particular order. `only`: the prefilter holds that no others can match. */
export function matchFile(plan: Plan, file: SourceFile, views: readonly View[], only?: Only): Matched {
  return trusting(plan.trustedHosts, () => matched(plan, file, views, only));
}

interface Matched {
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
}

function matched(plan: Plan, file: SourceFile, views: readonly View[], only: Only | undefined): Matched {
  const candidates: Candidate[] = [];
  const counts = new Map<Rule, number>();
  const started = Date.now();
  const late = () => Date.now() - started > TIME_PER_FILE;
  const add = (rule: Rule, view: View, match: Match, rest?: Partial<Candidate>): boolean => {
    const count = counts.get(rule) ?? 0;
    counts.set(rule, count + 1);
    if (count < MATCHES_PER_RULE) candidates.push({ rule, file, view, match, ...rest });
    return count + 1 < MATCHES_PER_RULE;
  };

  for (const rule of plan.view) {
    if (!admitsFile(rule, file, only)) continue;
    if (late()) return { candidates, notices: [outOfTime(file.path)] };
    plan.watch?.rule(rule.id);
    scan: for (const view of views) {
      if (!admitsView(rule, view)) continue;
      for (const match of rule.detector.detect(view, file)) if (!add(rule, view, match)) break scan;
    }
  }
  for (const rule of plan.file) {
    if (!admitsFile(rule, file, only)) continue;
    if (late()) return { candidates, notices: [outOfTime(file.path)] };
    plan.watch?.rule(rule.id);
    for (const { view, match, related } of rule.detector.detect(file, views)) {
      if (!add(rule, view, match, related ? { related } : {})) break;
    }
  }
  const rulesOf = rulesFor(plan, file, only);
  plan.watch?.stage('statements');
  const all = passagesOf(file, views, rulesOf, plan.off);
  plan.watch?.stage('match');
  for (const statements of all) {
    if (late()) return { candidates, notices: [outOfTime(file.path)] };
    for (const [index, statement] of statements.entries()) {
      for (const rule of rulesOf(statement.words)) {
        if (!admitsView(rule, statement.view)) continue;
        plan.watch?.rule(rule.id);
        const match = rule.detector.detect(statement, { file, statements, index });
        if (match) add(rule, statement.view, match);
      }
    }
  }
  return { candidates, notices: [] };
}

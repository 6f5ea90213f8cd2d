// Runs the repo-level rules, which need more than one file, over the agent surfaces of the whole tree.
import type { Candidate } from '../model/finding.ts';
import type { Repo } from '../model/rule.ts';
import { trusting } from '../settings/known-host.ts';
import { MATCHES_PER_RULE } from './budget.ts';
import type { Plan } from './plan.ts';

export function matchRepo(plan: Plan, repo: Repo): readonly Candidate[] {
  return trusting(plan.trustedHosts, () => matched(plan, repo));
}

function matched(plan: Plan, repo: Repo): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of plan.repo) {
    let count = 0;
    plan.watch?.rule(rule.id);
    for (const { file, view, match, related } of rule.detector.detect(repo)) {
      if (++count > MATCHES_PER_RULE) break;
      candidates.push({ rule, file, view, match, ...(related ? { related } : {}) });
    }
  }
  return candidates;
}

// Runs the rules about things that are worse together. Each replaces the parts it is made of, so that two findings become
// one and never three.
import type { Candidate } from '../model/finding.ts';
import type { Found, Repo } from '../model/rule.ts';
import { MATCHES_PER_RULE } from './budget.ts';
import type { Plan } from './plan.ts';

/** The candidates with compounds in the place of their parts. */
export function withCompounds(plan: Plan, candidates: readonly Candidate[], repo: Repo): readonly Candidate[] {
  let all = candidates;
  for (const rule of plan.compound) {
    const made: Candidate[] = [];
    plan.watch?.rule(rule.id);
    const replaced = new Set<Found>();
    for (const { file, view, match, related, replaces } of rule.detector.detect(all, repo)) {
      if (made.length >= MATCHES_PER_RULE) break;
      made.push({ rule, file, view, match, ...(related ? { related } : {}) });
      for (const part of replaces) replaced.add(part);
    }
    if (made.length > 0) all = [...all.filter(one => !replaced.has(one)), ...made];
  }
  return all;
}

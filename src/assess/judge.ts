// What the invoker's config says of rules, before anything is weighed: a rule that is switched off must not take the place
// of another one that found the same text.
import type { Candidate, Severity } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';

/** Another severity for a rule in a file, or that it is off there; undefined leaves it as computed. */
export type Judge = (rule: Rule, path: string) => Severity | 'off' | undefined;

/** Rules that the notice names. */
const NAMED = 5;

/** Leaves out the matches of rules that are off where they matched, and says how many. */
export function withoutOff(
  candidates: readonly Candidate[],
  judge: Judge | undefined,
): { readonly candidates: readonly Candidate[]; readonly notices: readonly Notice[] } {
  if (!judge) return { candidates, notices: [] };
  const on: Candidate[] = [];
  const off = new Map<string, number>();
  for (const candidate of candidates) {
    const { id } = candidate.rule;
    if (judge(candidate.rule, candidate.file.path) === 'off') off.set(id, (off.get(id) ?? 0) + 1);
    else on.push(candidate);
  }
  if (off.size === 0) return { candidates, notices: [] };
  const rules = [...off.keys()].sort();
  const count = [...off.values()].reduce((sum, n) => sum + n, 0);
  const names = rules.slice(0, NAMED).join(', ') + (rules.length > NAMED ? ' and others' : '');
  const message = `The config switches off ${names}: ${count === 1 ? '1 match was' : `${count} matches were`} left out.`;
  return { candidates: on, notices: [{ kind: 'switched-off', message, incomplete: false }] };
}

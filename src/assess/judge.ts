// What the invoker's config says of rules, before anything is weighed: a rule that is switched off must not take the place
// of another one that found the same text.
import type { Candidate, Severity } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';

/** Another severity for a rule in a file, or that it is off there; undefined leaves it as computed. */
export type Judge = (rule: Rule, path: string) => Severity | 'off' | undefined;

/** Rules that the notice names. */
const NAMED = 5;

/** Leaves out the matches of rules that are off where they matched, file by file, and says in the end how many. */
export interface Bench {
  readonly admit: (candidates: readonly Candidate[]) => readonly Candidate[];
  readonly notices: () => readonly Notice[];
}

export function benchOf(judge: Judge | undefined): Bench {
  const off = new Map<string, number>();
  const isOn = ({ rule, file }: Candidate) => {
    if (judge?.(rule, file.path) !== 'off') return true;
    off.set(rule.id, (off.get(rule.id) ?? 0) + 1);
    return false;
  };
  return {
    admit: candidates => (judge ? candidates.filter(isOn) : candidates),
    notices: () => (off.size === 0 ? [] : [switchedOff(off)]),
  };
}

function switchedOff(off: ReadonlyMap<string, number>): Notice {
  const rules = [...off.keys()].sort();
  const count = [...off.values()].reduce((sum, n) => sum + n, 0);
  const names = rules.slice(0, NAMED).join(', ') + (rules.length > NAMED ? ' and others' : '');
  const message = `The config switches off ${names}: ${count === 1 ? '1 match was' : `${count} matches were`} left out.`;
  return { kind: 'switched-off', message, incomplete: false };
}

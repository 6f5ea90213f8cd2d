// Settings that fold a file away from its reviewers, and something in that very file that runs: the first is how the second
// gets in. Stands at what runs.
import type { Detector, Found } from '../model/rule.ts';
import { besideOf, heaviest, weightOf } from '../settings/beside.ts';
import { compileSegment, matchSegment, type Segment } from '../text/wildmatch.ts';

const HIDES = new Set(['agent-file-hidden-from-review', 'review-files-excluded']);
const RUNS =
  /^(?:hook-|git-hook-|command-|mcp-server-|lifecycle-|task-runs-on-open|helper-command|skill-runs-command|base-url-override|loader-variable|approval-disabled|workflow-agent-)/;

export const detector: Detector = {
  level: 'compound',
  *detect(parts) {
    const hides = parts.filter(part => HIDES.has(part.rule.id));
    if (hides.length === 0) return;
    const runs = parts.filter(part => RUNS.test(part.rule.id) && weightOf(part) >= 2);
    const covers = coverOf(hides);
    const covered = runs.filter(part => covers(part).length > 0);
    const worst = heaviest(covered);
    if (!worst) return;
    const own = [...new Set([...new Set(covered.map(covers))].flat())];
    const { file, view, match } = worst;
    yield { file, view, match: { ...match, directive: 3 }, related: own.slice(0, 5).map(besideOf), replaces: own };
  },
};

/** Files and patterns looked at; parts beyond them stay the findings they are. */
const MOST = 500;
/** Comparisons of names. */
const STEPS = 5_000_000;

/** Answers with what hides the file of a part: patterns that name each of its names, or everything. */
function coverOf(hides: readonly Found[]): (part: Found) => readonly Found[] {
  const byPattern = new Map<string, Found[]>();
  for (const hide of hides) {
    const pattern = patternOf(hide);
    const list = byPattern.get(pattern);
    if (list) list.push(hide);
    else if (byPattern.size < MOST) byPattern.set(pattern, [hide]);
  }
  const patterns = [...byPattern].map(([pattern, found]) => ({ found, names: namesOf(pattern) }));
  const known = new Map<string, readonly Found[]>();
  const steps = { left: STEPS };
  return ({ file: { path } }) => {
    let found = known.get(path);
    if (!found && known.size < MOST) {
      const own = path.toLowerCase().split('/');
      const covering = patterns.filter(({ names }) =>
        names.every(name => own.some(one => steps.left > 0 && matchSegment(name, one, steps))),
      );
      found = covering.flatMap(one => one.found);
      known.set(path, found);
    }
    return found ?? [];
  };
}

/** The pattern at the start of the line that hides. */
function patternOf({ view, match }: Found): string {
  const line = view.text.slice(match.start, Math.min(match.end, match.start + 500)).toLowerCase();
  const pattern = line.trim().split(/\s/, 1)[0]!;
  return pattern.replace(/^["'!]+/, '').replace(/["']$/, '');
}

function namesOf(pattern: string): readonly Segment[] {
  return pattern
    .split('/')
    .filter(name => name !== '' && !/^\*+$/.test(name))
    .map(name => compileSegment(name) ?? []);
}

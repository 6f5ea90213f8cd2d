// Settings that fold a file away from its reviewers, and something in that very file that runs: the first is how the second
// gets in. Stands at what runs.
import type { Detector, Found } from '../model/rule.ts';
import { besideOf, heaviest, weightOf } from '../settings/beside.ts';

const HIDES = new Set(['agent-file-hidden-from-review', 'review-files-excluded']);
const RUNS =
  /^(?:hook-|git-hook-|command-|mcp-server-|lifecycle-|task-runs-on-open|helper-command|skill-runs-command|base-url-override|loader-variable|approval-disabled|workflow-agent-)/;

export const detector: Detector = {
  level: 'compound',
  *detect(parts) {
    const hides = parts.filter(part => HIDES.has(part.rule.id));
    if (hides.length === 0) return;
    const runs = parts.filter(part => RUNS.test(part.rule.id) && weightOf(part) >= 2);
    const covered = runs.filter(part => hides.some(hide => covers(hide, part)));
    const worst = heaviest(covered);
    if (!worst) return;
    const own = hides.filter(hide => covered.some(part => covers(hide, part)));
    const { file, view, match } = worst;
    yield { file, view, match: { ...match, directive: 3 }, related: own.slice(0, 5).map(besideOf), replaces: own };
  },
};

/** Whether what hides names the file of what runs, or everything. */
function covers({ view, match }: Found, { file }: Found): boolean {
  const text = view.text.slice(match.start, match.end).slice(0, 500).toLowerCase();
  const pattern = text
    .trim()
    .split(/\s/)[0]!
    .replace(/^["'!]+/, '')
    .replace(/["']$/, '');
  const path = file.path.toLowerCase();
  const names = pattern.split('/').filter(name => name !== '' && !/^\*+$/.test(name));
  return names.every(name => path.split('/').some(own => new RegExp(`^${escaped(name)}$`).test(own)));
}

function escaped(name: string): string {
  return name
    .slice(0, 100)
    .replace(/\*+/g, '*')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]{0,100}');
}

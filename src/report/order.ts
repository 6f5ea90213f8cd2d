// How people read findings: worst first, the findings of one file together, and what is said twice said once. Machine
// formats do not use this; they keep every finding.
import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Location } from '../model/location.ts';

/** Findings of one rule in one file that are shown in full before the rest are only listed. */
const IN_FULL = 3;

export interface Entry {
  readonly finding: Finding;
  /** Where the same rule found more in the same file. */
  readonly more: readonly Location[];
}

export function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}

/** Files by their worst finding, then by path; in a file worst first, then from top to bottom. Stable. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const worst = new Map<string, number>();
  for (const finding of findings) {
    const { path } = finding.locations[0];
    worst.set(path, Math.min(worst.get(path) ?? 9, rank(finding)));
  }
  const place = (finding: Finding) => finding.locations[0];
  return [...findings].sort(
    (a, b) =>
      worst.get(place(a).path)! - worst.get(place(b).path)! ||
      compare(place(a).path, place(b).path) ||
      rank(a) - rank(b) ||
      place(a).region.start - place(b).region.start ||
      compare(a.rule.id, b.rule.id),
  );
}

/** One entry per thing to fix; repetitions of a rule in a file go to the entry they repeat. */
export function entriesOf(findings: readonly Finding[]): readonly Entry[] {
  const entries: { finding: Finding; more: Location[] }[] = [];
  const shown = new Map<string, (typeof entries)[number][]>();
  for (const finding of worstFirst(findings)) {
    const key = `${finding.rule.id}\0${finding.locations[0].path}`;
    const alike = shown.get(key) ?? [];
    const twin = alike.find(entry => sameText(entry.finding, finding)) ?? alike[IN_FULL - 1];
    if (twin) {
      twin.more.push(finding.locations[0]);
      continue;
    }
    const entry = { finding, more: [] };
    entries.push(entry);
    shown.set(key, [...alike, entry]);
  }
  return entries;
}

/** Findings of each file, files in the order in which they first come. */
export function byPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { path } = finding.locations[0];
    const list = files.get(path);
    if (list) list.push(finding);
    else files.set(path, [finding]);
  }
  return files;
}

function sameText(a: Finding, b: Finding): boolean {
  return (
    a.evidence.asWritten === b.evidence.asWritten &&
    a.evidence.asRead === b.evidence.asRead &&
    a.evidence.key === b.evidence.key
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

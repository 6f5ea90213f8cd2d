// Measures all contestants on one tree in interleaved rounds, and holds the findings of ours against what was planted.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, contestants, type Tools } from './contestants.ts';
import { filesBelow } from './floor.ts';
import { measured, type Usage } from './spawn.ts';

export interface Row extends Usage {
  readonly name: string;
  /** All rounds, seconds. */
  readonly walls: readonly number[];
}

export interface TreeResult {
  /** Least of each measure over the rounds. */
  readonly rows: readonly Row[];
  /** What differs from what was planted; empty when all is well. */
  readonly faults: readonly string[];
}

/** `planted`: paths with an attack; undefined for a tree that nobody knows. */
export function measureTree(
  folder: string,
  planted: readonly string[] | undefined,
  tools: Tools,
  rounds: number,
  scratch: string,
): TreeResult {
  const list = join(scratch, 'list');
  writeFileSync(
    list,
    filesBelow(folder)
      .map(path => `${path}\0`)
      .join(''),
  );
  const all = contestants(folder, list, tools);
  const usages = new Map<string, Usage[]>(all.map(one => [one.name, []]));
  const faults = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of all) {
      if (round > 0 && contestant.once) continue;
      const { out, err: _, ...usage } = measured(contestant, scratch);
      usages.get(contestant.name)!.push(usage);
      for (const fault of faultsOf(contestant, out, planted)) faults.add(fault);
    }
  }
  return { rows: all.map(({ name }) => row(name, usages.get(name)!)), faults: [...faults] };
}

function row(name: string, usages: readonly Usage[]): Row {
  const least = (numbers: readonly (number | undefined)[]) =>
    numbers.includes(undefined) ? undefined : Math.min(...(numbers as number[]));
  const walls = usages.map(usage => usage.wall);
  return {
    name,
    wall: Math.min(...walls),
    cpu: least(usages.map(usage => usage.cpu)),
    peak: least(usages.map(usage => usage.peak)),
    walls,
  };
}

/** Every planted attack is found at medium or above, and nothing else is. */
function faultsOf(
  { name, reports }: Contestant,
  out: string,
  planted: readonly string[] | undefined,
): readonly string[] {
  if (!reports || !planted) return [];
  const report = JSON.parse(readFileSync(out, 'utf8')) as {
    readonly findings: readonly { readonly path: string; readonly severity: string }[];
  };
  const found = new Set(report.findings.filter(finding => finding.severity !== 'low').map(finding => finding.path));
  return [
    ...planted.filter(path => !found.has(path)).map(path => `${name}: missed the attack in ${path}`),
    ...[...found].filter(path => !planted.includes(path)).map(path => `${name}: false alarm in ${path}`),
  ];
}

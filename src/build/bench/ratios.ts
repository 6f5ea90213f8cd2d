// The ratios of the last release, checked in, and whether those of a run are clearly worse. Only ratios within one run
// count: seconds of a shared machine mean nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchRun } from './run.ts';

const FILE = 'docs/internals/bench-ratios.json';

/** How much worse is clearly worse: two runs of the same code on a busy machine differ by a third. */
const SLACK = 1.5;

export interface Ratios {
  /** Name of a corpus and its scale, and the hash of its contents. */
  readonly corpora: Readonly<Record<string, string>>;
  /** What is compared, and how many times as much it costs. */
  readonly ratios: Readonly<Record<string, number>>;
}

/** A start against Node, and a scan against reading: processor time where it is known, for it does not wait for others. */
export function ratiosOf({ start, trees, growth }: BenchRun, scale: number): Ratios {
  const ratios: Record<string, number> = {};
  for (const { name, ratio } of start.slice(1)) ratios[`start: ${name}`] = ratio;
  for (const { name, rows } of trees) {
    const scan = rows.find(row => row.name === 'unjack')!;
    const read = rows.find(row => row.name === 'read, node')!;
    ratios[`${name} ${scale}: scan`] = scan.cpu && read.cpu ? scan.cpu / read.cpu : scan.wall / read.wall;
  }
  if (growth !== undefined) ratios[`mono ${scale}: growth`] = growth;
  return { corpora: Object.fromEntries(trees.filter(t => t.hash).map(t => [`${t.name} ${scale}`, t.hash])), ratios };
}

/** The lesser of each ratio: what others do on the machine only ever adds. */
export function least(a: Ratios, b: Ratios): Ratios {
  const ratios = { ...a.ratios };
  for (const [name, ratio] of Object.entries(b.ratios)) ratios[name] = Math.min(ratio, ratios[name] ?? ratio);
  return { corpora: b.corpora, ratios };
}

export function knownRatios(): Ratios {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Ratios;
}

export function saveRatios({ corpora, ratios }: Ratios): void {
  const known = knownRatios();
  const rounded = Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toFixed(2))]));
  const all = { corpora: { ...known.corpora, ...corpora }, ratios: { ...known.ratios, ...rounded } };
  writeFileSync(FILE, `${JSON.stringify(all, undefined, 2)}\n`);
}

/** One sentence for each thing that is worse than `known`. What only one of them holds is not compared. */
export function worseThan(known: Ratios, now: Ratios): readonly string[] {
  const differs = Object.entries(now.corpora)
    .filter(([name, hash]) => known.corpora[name] !== undefined && known.corpora[name] !== hash)
    .map(([name]) => `${name}: not the corpus that the checked-in ratios are of (--save writes new ones)`);
  const worse = Object.entries(now.ratios)
    .filter(([name, ratio]) => known.ratios[name] !== undefined && ratio > known.ratios[name]! * SLACK)
    .map(([name, ratio]) => `${name}: ${ratio.toFixed(2)} instead of ${known.ratios[name]}`);
  return [...differs, ...worse];
}

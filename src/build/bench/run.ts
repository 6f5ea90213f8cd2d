// One run of the benchmark: makes the corpora, measures, prints the tables as they come, and returns all of it.
import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { characterCost } from './characters.ts';
import { type ColdRow, coldRows } from './cold.ts';
import type { Tools } from './contestants.ts';
import { unjack } from './contestants.ts';
import { CORPORA } from './corpora.ts';
import { filesBelow } from './floor.ts';
import { measureTree, type Row } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { measured } from './spawn.ts';
import { store, versionOf } from './store.ts';
import { coldTable, type TreeFacts, treeTable } from './table.ts';

export interface TreeRun extends TreeFacts {
  readonly rows: readonly Row[];
  readonly faults: readonly string[];
  /** Milliseconds for some of its ASCII files. */
  readonly characters?: Awaited<ReturnType<typeof characterCost>>;
  /** Lines of `unjack scan --profile`. */
  readonly profile?: readonly string[];
}

export interface BenchRun {
  readonly start: readonly ColdRow[];
  readonly trees: readonly TreeRun[];
  /** How many times the cost of a tenth ten times the bytes cost. */
  readonly growth?: number;
}

/** `scratch`: an empty folder. `say` gets one table after the other. */
export async function benchRun(
  options: BenchOptions,
  tools: Tools,
  scratch: string,
  say: (table: string) => void,
): Promise<BenchRun> {
  const start = options.cold ? startOf(options, scratch) : [];
  if (start.length > 0) say(coldTable(start));
  const trees: TreeRun[] = [];
  let grown: number | undefined;
  for (const tree of treesOf(options, scratch)) {
    const { rows, faults } = measureTree(tree.folder, tree.planted, tools, options.rounds, scratch);
    const profile = options.profile ? profileOf(tree.folder, scratch) : [];
    const { name, files, bytes, hash } = tree;
    const characters =
      name === 'small' || tree.planted === undefined ? await characterCost(absolute(tree.folder), bytes) : undefined;
    trees.push({
      ...{ name, files, bytes, hash, rows, faults },
      ...(characters && { characters }),
      ...(options.profile && { profile }),
    });
    say([treeTable(tree, rows), ...profile, ...faults.map(fault => `  FAULT: ${fault}`)].join('\n'));
    if (name === 'mono') {
      grown = growthOf(tree.folder, bytes, rows.find(row => row.name === 'unjack')!.wall, scratch);
      say(`growth: ten times the bytes of mono cost ${grown.toFixed(1)} times as much (aim: 11)`);
    }
    if (characters) {
      const ratio = (characters.characters / characters.read).toFixed(2);
      say(`characters: ${ratio} x reading some of its ASCII files from the cache (aim: 0.05)`);
    }
  }
  return { start, trees, ...(grown && { growth: grown }) };
}

interface Tree extends TreeFacts {
  readonly folder: string;
  readonly planted: readonly string[] | undefined;
}

/** One after the other, so that a table is seen before the next corpus is made. */
function* treesOf({ corpora, trees, seed, scale, keep }: BenchOptions, scratch: string): Generator<Tree> {
  for (const name of corpora) {
    const folder = join(keep ? resolve(keep) : scratch, `${name}-${scale}-${seed}`);
    yield { name, ...store(folder, versionOf(), () => CORPORA[name]!(seed, scale)) };
  }
  for (const tree of trees) {
    const files = filesBelow(tree);
    const bytes = bytesOf(tree, files);
    yield {
      name: basename(resolve(tree)),
      folder: resolve(tree),
      files: files.length,
      bytes,
      hash: '',
      planted: undefined,
    };
  }
}

function startOf({ rounds }: BenchOptions, scratch: string): readonly ColdRow[] {
  const folder = join(scratch, 'start');
  return coldRows(
    folder,
    rounds * 3,
    args => measured({ command: process.execPath, args, cwd: folder }, scratch).wall * 1000,
  );
}

function profileOf(folder: string, scratch: string): readonly string[] {
  const { err } = measured(unjack(folder, '--profile'), scratch);
  return err
    .trimEnd()
    .split('\n')
    .map(line => `  ${line}`);
}

/** `wall`: seconds that the whole took. */
function growthOf(folder: string, bytes: number, wall: number, scratch: string): number {
  const part = join(folder, 'part-0');
  const times = Array.from({ length: 3 }, () => measured(unjack(part), scratch).wall);
  return (wall / Math.min(...times)) * ((10 * bytesOf(part, filesBelow(part))) / bytes);
}

function absolute(folder: string): readonly string[] {
  return filesBelow(folder).map(path => join(folder, path));
}

function bytesOf(folder: string, files: readonly string[]): number {
  return files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

// A target in, a report out: the pipeline, in order. Only this file knows the order.

import { type Bench, benchOf, type Judge } from './assess/judge.ts';
import type { CleanFiles } from './cache/clean-files.ts';
import { type Engine, engineFor, onUse } from './engine.ts';
import { concernsOthers, examine, failed, type Tools } from './examine.ts';
import type { Candidate, Finding } from './model/finding.ts';
import type { Part } from './model/part.ts';
import type { Notice, ScanReport } from './model/report.ts';
import type { Repo, Rule, RulesOnUse } from './model/rule.ts';
import type { Surface } from './model/surface.ts';
import type { Watch } from './model/watch.ts';
import { suppress } from './suppress/index.ts';
import type { Ignore } from './suppress/inline.ts';
import { NOTHING_NAMED, type SuppressOptions } from './suppress/named.ts';
import { surfacesOf } from './surfaces/entries.ts';
import { inWaves, isAgentFile } from './surfaces/in-waves.ts';
import type { Matcher } from './surfaces/matcher.ts';
import { twinsIn } from './surfaces/twins.ts';
import type { Entry, Target } from './targets/target.ts';
import type { Nothing } from './threads/board.ts';
import type { Errand } from './threads/crew.ts';
import { inOrder } from './threads/in-order.ts';
import type { Threads } from './threads/order.ts';

export interface ScanOptions {
  readonly rules: readonly Rule[] | RulesOnUse;
  /** Told what there is to scan, before the first file is read. */
  readonly onList?: (entries: readonly Entry[]) => void;
  /** Awaited after each file, with the number of files done and known. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  /** Asked before each file; a notice ends the scan there, with a report of what was scanned. */
  readonly halt?: () => Notice | undefined;
  /** Called before a file is analysed that may take seconds, in which nothing else is done. */
  readonly onLarge?: () => void;
  /** The report is the same for any number; default 1. More need rules with a recipe and files on disk. */
  readonly threads?: Threads;
  /** Script of further threads, where it is not the one that the build made. Absolute. */
  readonly threadScript?: string;
  /** What earlier scans found nothing in, of files on disk; what this one finds nothing in is added. */
  readonly clean?: CleanFiles;
  /** Told what the scan is doing. It hears of this thread only. */
  readonly watch?: Watch;
  /** False reads every file in full. The findings are the same (a test holds us to it); only the time differs. */
  readonly prefilter?: boolean;
  /** What the invoker says of a rule in a file: another severity, or that it is off there. */
  readonly judge?: Judge;
  /** What the invoker accepts. Nothing that lies in the tree counts unless it is named here. */
  readonly suppress?: SuppressOptions;
  /** Hosts that settings and scripts may name; a path narrows an entry. */
  readonly trustedHosts?: readonly string[];
  /** Surfaces that the invoker adds to the known ones. */
  readonly surfaces?: Matcher;
  /** Parts of the engine to leave out, to measure what they are worth. */
  readonly off?: ReadonlySet<Part>;
}

/** What is known after some of the files. */
interface State {
  readonly tools: Tools;
  readonly bench: Bench;
  readonly judge: Judge | undefined;
  /** Of files that the rules over the whole repository look at; what is found in others is weighed at once. */
  readonly candidates: Candidate[];
  readonly findings: Finding[];
  readonly notices: Notice[];
  readonly kept: Repo['files'][number][];
  /** Whether another entry's path is the same in lower case. */
  readonly hasTwin: (path: string) => boolean;
  readonly ignores: Ignore[];
  read: number;
  bytes: number;
  binary: number;
}

/** Scans every entry of a target. Never throws for what a file contains; that becomes a notice. */
export async function scan(target: Target, options: ScanOptions): Promise<ScanReport> {
  const started = Date.now();
  const rules = onUse(options.rules);
  options.watch?.stage('list');
  const entries = [...target.entries()];
  options.onList?.(entries);
  const state: State = {
    tools: {
      facts: rules.facts,
      engine: engineFor(rules, options.trustedHosts, options.off, options.watch),
      prefilter: options.prefilter ?? true,
      onLarge: options.onLarge,
      watch: options.watch,
      clean: options.clean,
    },
    bench: benchOf(options.judge),
    judge: options.judge,
    candidates: [],
    findings: [],
    notices: [],
    kept: [],
    hasTwin: twinsIn(entries),
    ignores: [],
    read: 0,
    bytes: 0,
    binary: 0,
  };
  const reaching = !options.off?.has('reach');
  const surfaces = surfacesOf(entries, options.surfaces, reaching);
  let done = 0;
  let halted: Notice | undefined;
  const halt = () => {
    halted ??= options.halt?.();
    return halted;
  };
  const visit = async (entry: Entry, surface: Surface, ahead = 0) => {
    if (halt()) return;
    try {
      await scanEntry(entry, surface, state);
    } catch {
      state.notices.push(failed(entry.path));
    }
    await options.onProgress?.(++done + ahead, entries.length);
  };
  const empty = async ({ bytes, binary }: Nothing, ahead: number) => {
    state.read++;
    state.bytes += bytes;
    if (binary) state.binary++;
    await options.onProgress?.(++done + ahead, entries.length);
  };

  let known = 0;
  const reach = async (others: ReadonlyMap<string, Surface>) => {
    options.watch?.stage('reach');
    const files = state.kept.slice(known);
    known = state.kept.length;
    return reaching && files.length > 0 ? (await state.tools.engine()).withReach({ files }, others) : others;
  };
  const rest = await inWaves(surfaces, reach, visit);
  await inOrder(rest, options.threads ?? 1, errandOf(rules, options), {
    visit,
    empty,
    halted: () => halt() !== undefined,
  });

  if (state.kept.length > 0 || state.candidates.length > 0) {
    const { matchRepo, plan, withCompounds } = await state.tools.engine();
    const repo = { files: state.kept };
    await weigh(withCompounds(plan, [...state.candidates, ...matchRepo(plan, repo)], repo), state);
  }
  options.watch?.stage('assess');
  const { findings, notices } = await suppress(
    {
      findings: state.findings.sort((a, b) => compare(a.locations[0]!.path, b.locations[0]!.path)),
      paths: entries.map(entry => entry.path),
      ignores: state.ignores,
    },
    options.suppress ?? NOTHING_NAMED,
  );
  if (halted) state.notices.push(halted);
  const told = [
    ...target.notices,
    ...state.notices,
    ...binaryNotice(state.binary),
    ...state.bench.notices(),
    ...notices,
  ];
  return {
    target: target.name,
    findings,
    notices: told.sort((a, b) => compare(a.path ?? '', b.path ?? '')),
    stats: {
      files: entries.length,
      read: state.read,
      bytes: state.bytes,
      milliseconds: Date.now() - started,
      loaded: [...surfaces]
        .filter(([, surface]) => isAgentFile(surface) && surface.loadedBy.some(l => l.when === 'session-start'))
        .map(([entry]) => entry.path)
        .sort(compare),
    },
  };
}

async function scanEntry(entry: Entry, surface: Surface, state: State): Promise<void> {
  const { tools } = state;
  let examined = await examine(entry, surface, tools);
  // Nothing of it matters to other files but its name.
  if (examined.passed && surface.kind === 'instructions' && state.hasTwin(entry.path)) {
    examined = await examine(entry, surface, { ...tools, prefilter: false });
  }
  const { bytes, binary, notices, candidates, ignores, full } = examined;
  if (bytes !== undefined) state.read++;
  state.bytes += bytes ?? 0;
  if (binary) state.binary++;
  state.notices.push(...notices);
  state.ignores.push(...ignores);
  if (!full || entry.as !== undefined || surface.kind === 'source' || surface.kind === 'other') {
    await weigh(candidates, state);
  } else {
    if (concernsOthers(surface)) state.kept.push(full);
    state.candidates.push(...candidates);
  }
}

/** What other threads may do for the scan. */
function errandOf({ recipe }: RulesOnUse, options: ScanOptions): Errand | undefined {
  return (
    recipe && {
      rules: recipe,
      trustedHosts: options.trustedHosts,
      off: options.off,
      prefilter: options.prefilter ?? true,
      clean: options.clean,
      ...(options.threadScript !== undefined && { script: options.threadScript }),
    }
  );
}

/** Turns matches into findings, which hold on to nothing of a file but what they quote. */
async function weigh(candidates: readonly Candidate[], state: State): Promise<void> {
  if (candidates.length === 0) return;
  state.tools.watch?.stage('assess');
  const admitted = state.bench.admit(candidates);
  if (admitted.length > 0) state.findings.push(...findingsOf(await state.tools.engine(), admitted, state.judge));
}

function binaryNotice(count: number): readonly Notice[] {
  if (count === 0) return [];
  const files = count === 1 ? '1 binary file was' : `${count} binary files were`;
  return [{ kind: 'binary', message: `${files} read by name only.`, incomplete: false }];
}

/** Findings by path, start and rule. */
function findingsOf({ assess }: Engine, candidates: readonly Candidate[], judge?: Judge): readonly Finding[] {
  const byPath = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const path = candidate.file.shown ?? candidate.file.path;
    const list = byPath.get(path);
    if (list) list.push(candidate);
    else byPath.set(path, [candidate]);
  }
  return [...byPath.keys()].sort(compare).flatMap(path => assess(byPath.get(path)!, judge));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

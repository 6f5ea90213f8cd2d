// The helper threads of one scan, as the main thread sees them.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CleanFiles } from '../cache/clean-files.ts';
import { standsAlone } from '../examine.ts';
import type { RuleRecipe } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';
import type { Entry } from '../targets/target.ts';
import { type Cells, cellsFor, counted, keepForMain, type Nothing, stop, taken } from './board.ts';
import type { Order, Threads } from './order.ts';

/** What helpers are told of the scan. */
export interface Errand extends Pick<Order, 'trustedHosts' | 'off' | 'prefilter'> {
  readonly rules: RuleRecipe;
  readonly clean: CleanFiles | undefined;
  /** Script of the helpers, where it is not the one that the build made. Absolute. */
  readonly script?: string;
}

export interface Crew {
  /** Undefined when the caller must examine the file. Files are asked for in order. */
  answer(file: number, halted: () => boolean): Promise<Nothing | undefined>;
  /** Files that were found to hold nothing and were not asked for yet. */
  ahead(): number;
  /** Resolves when all helpers have ended; `now` does not wait for the files they are at. */
  end(now: boolean): Promise<void>;
}

/** How often to look whether a helper has finished the file that is next, in milliseconds. */
const GLANCE = 1;

/** Threads that nobody asked for: each takes memory of its own. */
const MOST = 8;

/**
 * Milliseconds of work left from which on helpers pay. Measured on folders of a Linux tree, in seconds of processor time, one
 * thread against two: the main thread 0.33 and 0.32 (1 MB), 1.4 and 1.2 (4 MB), 2.4 and 1.5 (9 MB), 4.0 and 2.5 (15 MB); with all
 * that V8 does beside it 0.6 and 0.9, 2.9 and 4.2, 4.6 and 6.3, 6.5 and 8.9. So a second is enough where there are processors
 * to spare; with two, V8's compiler and collector keep the other one busy in short scans anyway.
 */
export function worth(): number {
  return availableParallelism() > 2 ? 1000 : 5000;
}

/**
 * Starts helpers for the files behind `from`. Undefined when there are none to be had: on a single processor, or in a bundle
 * that somebody else made, which has no script for them.
 */
export function hire(
  items: readonly (readonly [Entry, Surface])[],
  from: number,
  threads: Threads,
  errand: Errand,
): Crew | undefined {
  const script = errand.script ?? builtScript();
  const helpers = (threads === 'auto' ? Math.min(availableParallelism(), MOST) : threads) - 1;
  if (script === undefined || helpers <= 0) return undefined;
  const order = orderFor(items, from, errand);
  const { cells } = order;
  const all = [...Array(helpers).keys()].map(helper => employ(script, { ...order, helper }, errand.clean));
  let asked = 0;
  return {
    async answer(file, halted) {
      for (;;) {
        const found = taken(cells, file);
        if (found === 'examine' || (typeof found === 'number' && (all[found]?.left || halted()))) return undefined;
        if (typeof found !== 'number') {
          asked++;
          return found;
        }
        await new Promise(done => setTimeout(done, GLANCE));
      }
    },
    ahead: () => counted(cells) - asked,
    async end(now) {
      stop(cells);
      await Promise.all(all.map(helper => (now ? helper.dismiss() : helper.gone)));
    },
  };
}

function builtScript(): string | undefined {
  const script = typeof __dirname === 'string' ? join(__dirname, '../worker.cjs') : undefined;
  return script !== undefined && existsSync(script) ? script : undefined;
}

interface Helper {
  /** It has ended, however it did. */
  left: boolean;
  readonly gone: Promise<unknown>;
  readonly dismiss: () => Promise<unknown>;
}

function employ(script: string, order: Order, clean: CleanFiles | undefined): Helper {
  // Nothing of what they could print belongs into a report, and what is set for this process is not meant for them.
  const worker = new Worker(script, { workerData: order, stdout: true, stderr: true, execArgv: [], env: {} });
  worker.on('error', () => {});
  worker.on('message', (used: Uint8Array) => clean?.take(used));
  const gone = new Promise<void>(done => {
    worker.on('exit', () => {
      helper.left = true;
      done();
    });
  });
  const helper: Helper = { left: false, gone, dismiss: () => worker.terminate() };
  return helper;
}

function orderFor(
  items: readonly (readonly [Entry, Surface])[],
  from: number,
  { rules, trustedHosts, off, prefilter, clean }: Errand,
): Omit<Order, 'helper'> {
  const cells: Cells = cellsFor(items.length);
  const places = new Map<Surface, number>();
  const surfaceOf = new Uint32Array(new SharedArrayBuffer(items.length * Uint32Array.BYTES_PER_ELEMENT));
  for (const [file, [entry, surface]] of items.entries()) {
    if (file < from || !standsAlone(entry, surface)) keepForMain(cells, file);
    const known = places.get(surface);
    surfaceOf[file] = known ?? places.size;
    if (known === undefined) places.set(surface, places.size);
  }
  return {
    cells,
    paths: items.map(([{ path }]) => path).join('\0'),
    places: items.map(([{ place }]) => place ?? '').join('\0'),
    surfaceOf,
    surfaces: [...places.keys()],
    rules,
    trustedHosts,
    off,
    prefilter,
    clean: clean?.source,
  };
}

// Adds up where the time of a scan goes (--profile). One thread only: the time of several does not add up to anything.
import type { Stage, Watch } from '../model/watch.ts';

export interface Slow {
  /** Untrusted. */
  readonly path: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Profile {
  readonly stages: ReadonlyMap<Stage, number>;
  /** By rule id, in milliseconds. */
  readonly rules: ReadonlyMap<string, number>;
  readonly read: { readonly files: number; readonly bytes: number };
  /** Of those, what the prefilter let through. */
  readonly passed: { readonly files: number; readonly bytes: number };
  /** The files that took longest, in milliseconds, slowest first. */
  readonly slowest: readonly Slow[];
}

/** Slow files that are kept. */
const MOST = 5;

/** `now`: milliseconds since the process started. */
export function stopwatch(now: () => number = () => performance.now()): Watch & { end(): Profile } {
  const stages = new Map<Stage, number>();
  const rules = new Map<string, number>();
  const read = { files: 0, bytes: 0 };
  const passed = { files: 0, bytes: 0 };
  let slowest: readonly Slow[] = [];
  let [last, began] = [0, 0];
  let stage: Stage = 'start';
  let rule: string | undefined;
  const lap = () => {
    const time = now();
    stages.set(stage, (stages.get(stage) ?? 0) + time - last);
    if (rule !== undefined) rules.set(rule, (rules.get(rule) ?? 0) + time - last);
    last = time;
  };
  return {
    stage(name) {
      lap();
      if (name === 'read') began = last;
      stage = name;
      rule = undefined;
    },
    rule(id) {
      lap();
      stage = 'match';
      rule = id;
    },
    file(path, bytes, full) {
      lap();
      for (const count of full ? [read, passed] : [read]) {
        count.files++;
        count.bytes += bytes;
      }
      const milliseconds = last - began;
      if (milliseconds <= (slowest[MOST - 1]?.milliseconds ?? 0)) return;
      slowest = [...slowest, { path, bytes, milliseconds }]
        .sort((a, b) => b.milliseconds - a.milliseconds)
        .slice(0, MOST);
    },
    end() {
      lap();
      return { stages, rules, read, passed, slowest };
    },
  };
}

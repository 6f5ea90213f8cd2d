// Somebody who is told what a scan is doing, to find out where its time goes. A scan without one asks nothing of the clock.

/**
 * In the order of a scan. `start`: until the scan begins. `list`: which files there are and who reads them. `read`: each file
 * begins with it. `load`: the engine with its rules. `extract`: text from bytes, and its structure. `reach`: which files settings and imports name. `statements`: sentences and what they say. `assess`: severities,
 * evidence, suppressions.
 */
export const STAGES = [
  'start',
  'list',
  'read',
  'prefilter',
  'cache',
  'load',
  'extract',
  'decode',
  'statements',
  'match',
  'reach',
  'assess',
  'report',
] as const;

export type Stage = (typeof STAGES)[number];

export interface Watch {
  /** What follows belongs to this stage. */
  stage(name: Stage): void;
  /** What follows is the work of one rule, and belongs to the stage `match`. */
  rule(id: string): void;
  /** A file is done. `path` is untrusted; `passed`: the prefilter let it through. */
  file(path: string, bytes: number, passed: boolean): void;
}

// What a helper thread is given when it starts: everything it needs to examine files, as plain data.
import type { CleanSource } from '../cache/clean-files.ts';
import type { Part } from '../model/part.ts';
import type { RuleRecipe } from '../model/rule.ts';
import type { Surface } from '../model/surface.ts';
import type { Cells } from './board.ts';

/** How many: a number, or as many as there are processors once that pays. */
export type Threads = number | 'auto';

export interface Order {
  readonly helper: number;
  readonly cells: Cells;
  /** One for each cell, with NUL between them. */
  readonly paths: string;
  /** Where they lie on disk: absolute, with NUL between them; empty for files that are kept for the main thread. */
  readonly places: string;
  /** The surface of each file, as a place in `surfaces`. */
  readonly surfaceOf: Uint32Array;
  readonly surfaces: readonly Surface[];
  readonly rules: RuleRecipe;
  readonly trustedHosts: readonly string[] | undefined;
  readonly off: ReadonlySet<Part> | undefined;
  readonly prefilter: boolean;
  readonly clean: CleanSource | undefined;
}

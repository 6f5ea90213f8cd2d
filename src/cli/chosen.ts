// What arguments and options name, ready to be scanned.
import type { Target } from '../targets/target.ts';

export interface Chosen {
  readonly target: Target;
  /** Absolute folder that the paths of the report are relative to; absent when they are relative to nothing on disk. */
  readonly root: string | undefined;
  /** A folder with everything in it, rather than some files. */
  readonly whole: boolean;
}

// What the invoker named, as the suppress stage needs it. Nothing of it is found by looking into the scanned tree.
import type { Baseline } from './baseline.ts';

/** A suppression of the config. */
export interface ConfigSuppression {
  readonly rule: string;
  readonly matches: (path: string) => boolean;
  /** Narrows it to one finding. */
  readonly fingerprint?: string;
  readonly reason: string;
  readonly expires?: string;
  /** One-based line in the config. */
  readonly line: number;
}

/** What the invoker named. */
export interface SuppressOptions {
  /** Whether ignore comments count. */
  readonly inline: boolean;
  readonly config: readonly ConfigSuppression[];
  readonly baseline?: Baseline;
  /** The scan covers all that the config is about: a suppression without a finding is unused then. */
  readonly whole: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether there is, or was, a rule of that id. */
  readonly known: (rule: string) => boolean;
  /** Whether a scanned path is the config or baseline that was named. */
  readonly named: (path: string) => boolean;
}

export const NOTHING_NAMED: SuppressOptions = {
  inline: false,
  config: [],
  whole: false,
  today: '0000-00-00',
  known: () => true,
  named: () => false,
};

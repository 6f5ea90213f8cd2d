// What a config file says, once it is known to be right.
import type { Severity } from '../../model/finding.ts';
import type { LoadedWhen, SurfaceKind } from '../../model/surface.ts';
import type { JUDGEMENTS } from './shape.ts';

export type RuleJudgements = Readonly<Record<string, (typeof JUDGEMENTS)[number]>>;

export interface Config {
  readonly failOn?: Severity | 'never';
  readonly exclude: readonly string[];
  readonly rules: RuleJudgements;
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleJudgements }[];
  readonly trustedHosts: readonly string[];
  readonly surfaces: readonly {
    readonly files: readonly string[];
    readonly title: string;
    readonly kind: SurfaceKind;
    readonly agent?: string;
    readonly when?: LoadedWhen;
    readonly format?: string;
  }[];
  /** Folders, as the process finds them. */
  readonly extraRules: readonly string[];
  readonly suppressions: readonly {
    readonly rule: string;
    readonly files: readonly string[];
    readonly reason: string;
    readonly expires?: string;
    readonly fingerprint?: string;
    /** One-based. */
    readonly line: number;
  }[];
}

/** What holds without a config file. */
export const NO_CONFIG: Config = {
  exclude: [],
  rules: {},
  overrides: [],
  trustedHosts: [],
  surfaces: [],
  extraRules: [],
  suppressions: [],
};

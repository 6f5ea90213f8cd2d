// What one scan has to say.
import type { Finding } from './finding.ts';
import type { RuleInfo } from './rule.ts';

export type NoticeKind =
  | 'missing'
  | 'unreadable'
  | 'too-large'
  | 'binary'
  | 'link'
  | 'link-loop'
  | 'special-file'
  | 'encoding'
  | 'ignored'
  | 'submodule'
  | 'unchanged'
  | 'partly-parsed'
  | 'out-of-time'
  | 'interrupted'
  | 'too-many'
  | 'not-obeyed'
  | 'switched-off'
  | 'suppression-unused'
  | 'suppression-expired'
  | 'suppression-invalid'
  | 'archive'
  | 'difference'
  | 'encrypted'
  | 'not-fetched'
  | 'not-as-locked'
  | 'internal';

/** Something that was not scanned, or not fully. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Relative path. Untrusted. Absent when the notice is about the whole scan. */
  readonly path?: string;
  /** One sentence in our own words; holds no text of the tree. */
  readonly message: string;
  /** True when an attack could stand in what was not scanned: the scan is then incomplete and exits 3. */
  readonly incomplete: boolean;
}

export interface Stats {
  /** Files the target offered. */
  readonly files: number;
  /** Files whose bytes were read. */
  readonly read: number;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Files that an agent loads by itself: relative paths, sorted. Untrusted. */
  readonly loaded: readonly string[];
}

export interface ScanReport {
  /** The target as the user typed it. */
  readonly target: string;
  /** Sorted by path, start and rule. */
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly stats: Stats;
}

export interface ReportOptions {
  readonly rules: readonly RuleInfo[];
  readonly colour: boolean;
  /** Columns of the terminal; 80 when unknown. */
  readonly width: number;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly failOn: string;
  /** When the scan ended, `YYYY-MM-DDTHH:MM:SS` in UTC, for the one format whose schema demands a time. */
  readonly time?: string;
}

/** Long texts of a rule that only some reports need; loaded apart from the rules. */
export interface RuleDoc {
  readonly why: string;
  readonly fix: string;
  readonly harmlessWhen: string;
  readonly references: readonly { readonly title: string; readonly url: string; readonly seen: string }[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  readonly since: string;
}

/** An example of a rule file. `text` is spelled (see text/spell.ts). */
export interface Example {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly at?: string;
  /** Other files of the example, by path, where one alone says nothing. */
  readonly with?: Readonly<Record<string, string>>;
}

export type Reporter = (report: ScanReport, options: ReportOptions) => string | Promise<string>;

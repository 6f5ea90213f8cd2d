// A finding is a match with its place, its evidence and its severity.
import type { Location } from './location.ts';
import type { Match, Rule, Weight } from './rule.ts';
import type { SourceFile } from './source.ts';
import type { HiddenHow } from './span.ts';
import type { Decoding, View } from './view.ts';

declare const quoted: unique symbol;

/** Untrusted text made safe to show: unseen characters spelled, white space collapsed, length capped. Made by text/quote.ts only. */
export type Quoted = string & { readonly [quoted]: true };

export type Severity = 'critical' | 'high' | 'medium' | 'low';

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** The three axes of severity. */
export interface Axes {
  readonly directive: Weight;
  readonly concealment: Weight;
  readonly reach: Weight;
}

export interface Evidence {
  /** The stretch as it stands in the file. */
  readonly asWritten: Quoted;
  /** What an agent reads there, when that differs. */
  readonly asRead?: Quoted;
  /** What a person sees there, when that differs: the line without its hidden part. */
  readonly asSeen?: Quoted;
  readonly via: readonly Decoding[];
  /** Why a person does not see the stretch; absent when they do. */
  readonly hidden?: HiddenHow;
  /** Key path of the value, in structured data. */
  readonly key?: Quoted;
}

/** Somebody accepted the finding. It stays in the report, and does not count for the exit code or the verdict. */
export interface Suppression {
  /** As SARIF has it: `inSource` for an ignore comment in the scanned file, else `external`. */
  readonly kind: 'inSource' | 'external';
  readonly by: 'comment' | 'config' | 'baseline';
  /** Untrusted when the kind is `inSource`. */
  readonly justification: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** A match on its way to becoming a finding. */
export interface Candidate {
  readonly rule: Rule;
  readonly file: SourceFile;
  readonly view: View;
  readonly match: Match;
  readonly related?: readonly Location[];
}

export interface Finding {
  readonly rule: Rule;
  /** One sentence, no colour, no raw text of the tree. */
  readonly message: string;
  /** The first is primary. */
  readonly locations: readonly [Location, ...Location[]];
  readonly evidence: Evidence;
  readonly axes: Axes;
  readonly severity: Severity;
  /** Who loads the file and when, for instance `Claude Code: in every session`. */
  readonly loadedBy: SourceFile['surface']['loadedBy'];
  /** What the file is, for instance `Claude Code project memory`. */
  readonly surfaceTitle: string;
  /** Other rules that fired on the same statement, strongest first. */
  readonly facets: readonly Rule[];
  /** Identity of the finding across edits that move it within its file. Hex. */
  readonly fingerprint: string;
  /** Identity of what was found, whatever file it stands in: survives a rename. Equal texts share one. Hex. */
  readonly content: string;
  /** GitHub's primaryLocationLineHash for the first location. */
  readonly lineHash: string;
  readonly suppression?: Suppression;
}

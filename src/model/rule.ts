// A rule is what we look for, identified for ever by its id. Detectors yield matches; the engine makes findings.
import type { Location } from './location.ts';
import type { SourceFile } from './source.ts';
import type { Role } from './span.ts';
import type { Statement, Words } from './statement.ts';
import type { SurfaceKind } from './surface.ts';
import type { View } from './view.ts';

/** 0 none, 1 little, 2 much, 3 very much. */
export type Weight = 0 | 1 | 2 | 3;

export type Precision = 'high' | 'medium' | 'low';

export type Category = 'hidden' | 'directive' | 'config' | 'manifest' | 'flow';

/** A range in a view's text (half-open, UTF-16) that a detector yields. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Short facts for the message, for instance `{ count: '66', channel: 'tag characters' }`. Untrusted values. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Replaces the rule's directive weight where the value decides how bad it is. */
  readonly directive?: Weight;
  /** The statement is quoted, negated or described: lower the finding rather than drop it. */
  readonly mention?: boolean;
  /** Statements close by that belong to it: an attack may be spread over lines, comments or keys. */
  readonly parts?: readonly { readonly view: View; readonly start: number; readonly end: number }[];
}

/** All files that repo-level detectors may look at: instructions, settings and manifests, and what else has keys. */
export interface Repo {
  /** With their views as written. */
  readonly files: readonly { readonly file: SourceFile; readonly views: readonly View[] }[];
}

export interface FileMatch {
  readonly view: View;
  readonly match: Match;
  readonly related?: readonly Location[];
}

/**
 * What must stand in a file for one pattern of a statement rule to match: the superset test of the prefilter. Names are
 * concepts, or `@` and a property of the file (match/file-traits.ts).
 */
export interface Need {
  /** Of each inner list at least one must be there. */
  readonly all: readonly (readonly string[])[];
  /** How many letters away from the first list each may stand; less than a statement's length: in one statement with it. */
  readonly reach?: readonly number[];
  /** Nothing of it need stand in the statement itself. Otherwise the first list of `all` is asked of the statement. */
  readonly anywhere?: true;
  /** Marks with their points, of which those that are there must come to `least`. */
  readonly marks?: readonly { readonly points: number; readonly any: readonly string[] }[];
  readonly least?: number;
  /** How many marks of {@link STRONG} points and more must be among them. */
  readonly strong?: number;
}

/** Points from which a mark is a strong one. */
export const STRONG = 3;

/** Where a statement stands: the statements around it in the same file, in order. */
export interface Passage {
  readonly file: SourceFile;
  readonly statements: readonly Statement[];
  readonly index: number;
}

export type Detector =
  | { readonly level: 'view'; detect(view: View, file: SourceFile): Iterable<Match> }
  | {
      readonly level: 'statement';
      /** One for each pattern: a file that fulfils none of them is not worth reading for the rule. */
      readonly needs: readonly Need[];
      /** For each pattern the concepts of which a statement must have one of each list; absent: the first list of its need. */
      readonly quick?: readonly (readonly (readonly string[])[])[];
      /**
       * False only when no statement matches that has no words but these and stands in this view. `agent`: some statement of
       * the file names one. Absent: `quick` tells.
       */
      may?(words: Words, view: View, file: SourceFile, agent: boolean): boolean;
      detect(statement: Statement, passage: Passage): Match | undefined;
    }
  | {
      readonly level: 'file';
      /** It finds nothing but at keys of the surface that name its rule. */
      readonly keys?: true;
      detect(file: SourceFile, views: readonly View[]): Iterable<FileMatch>;
    }
  | {
      readonly level: 'repo';
      detect(repo: Repo): Iterable<FileMatch & { readonly file: SourceFile }>;
    }
  | {
      readonly level: 'compound';
      /** `parts`: what the other rules found in the files of `repo`. */
      detect(parts: readonly Found[], repo: Repo): Iterable<Compound>;
    };

/** What a rule found, as other rules see it. */
export interface Found {
  readonly rule: Rule;
  readonly file: SourceFile;
  readonly view: View;
  readonly match: Match;
}

/** Things that are worse together than alone. */
export interface Compound extends FileMatch {
  readonly file: SourceFile;
  /** Parts that this finding replaces. A part at its own place stays, and becomes a facet of it. */
  readonly replaces: readonly Found[];
}

export interface Where {
  readonly roles?: readonly Role[];
  readonly kinds?: readonly SurfaceKind[];
  /** Surface ids. */
  readonly surfaces?: readonly string[];
  /** True: only in text people do not see. False: only in text they do. */
  readonly hidden?: boolean;
  /** View-level rules only: `written` views, `folded` views, or every one. Default `written`. */
  readonly views?: 'written' | 'folded' | 'decoded' | 'all';
}

/** A rule without its detector: enough to list and explain it. */
export type RuleInfo = Omit<Rule, 'detector'>;

/** Enough to tell which files a rule cannot match. */
export interface RuleFacts extends RuleInfo {
  /** Of rules whose anchors are `concepts`. */
  readonly needs: readonly Need[];
  /** Nothing but keys of a file's surface makes it match. */
  readonly byKeys?: true;
}

/** Rules whose detectors load only when a file needs them. */
export interface RulesOnUse {
  readonly facts: readonly RuleFacts[];
  load(): Promise<readonly Rule[]>;
  /** Absent when only this thread knows the rules. */
  readonly recipe?: RuleRecipe;
}

/** Which rules they are, as plain data. */
export interface RuleRecipe {
  readonly ids: readonly string[];
  /** Rule files that the invoker brought; `file` as it was typed. */
  readonly extra: readonly { readonly file: string; readonly text: string }[];
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  /** One sentence for the report. `{name}` is replaced by a quoted fact of the match. */
  readonly message: string;
  readonly category: Category;
  /** How bad it is if an agent obeys, before concealment and reach. */
  readonly directive: Weight;
  /** How often a finding of this rule is right. `low` is shown only on demand. */
  readonly precision: Precision;
  /** What to do about it, one imperative sentence. */
  readonly action: string;
  /** Why it matters, one sentence. */
  readonly reason: string;
  /** Attack class of reference taxonomy, for instance `AJ-OVR`. */
  readonly class: string;
  readonly where: Where;
  /**
   * What stands in every plain source or docs file that the rule can match, for the prefilter. A list: one of these
   * literals, lower case. `concepts`: the words of the rule's concepts. `unseen`: characters or encodings that the
   * decoders react to. `none`: nothing of the kind, so every file must be read.
   */
  readonly anchors: readonly string[] | 'concepts' | 'unseen' | 'none';
  readonly detector: Detector;
  /** Classes of characters (text/character-classes.ts) that `unjack fix` may take away where the rule found something. */
  readonly repair?: readonly string[];
  /** Old ids, still honoured in suppressions and settings. */
  readonly formerly?: readonly string[];
  /** The invoker brought the rule (--rules): its words are not ours. */
  readonly extra?: true;
}

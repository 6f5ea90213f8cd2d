// Which rules look at what: sorted by level once per run, so that matching a file is a walk over short lists.
import { NOTHING_OFF, type Part } from '../model/part.ts';
import type { Detector, Rule, RuleFacts } from '../model/rule.ts';
import { factsOf } from '../model/rule-facts.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Watch } from '../model/watch.ts';

type Level = Detector['level'];

/** A rule whose detector is known to be of level L. */
export type RuleOf<L extends Level> = Rule & { readonly detector: Extract<Detector, { level: L }> };

export interface Plan {
  readonly rules: readonly Rule[];
  readonly facts: readonly RuleFacts[];
  readonly view: readonly RuleOf<'view'>[];
  readonly statement: readonly RuleOf<'statement'>[];
  readonly file: readonly RuleOf<'file'>[];
  readonly repo: readonly RuleOf<'repo'>[];
  readonly compound: readonly RuleOf<'compound'>[];
  /** Hosts that the invoker trusts, besides the known ones. */
  readonly trustedHosts: readonly string[];
  /** Parts of the engine left out, for the ablation command. */
  readonly off: ReadonlySet<Part>;
  readonly watch: Watch | undefined;
}

export function plan(
  rules: readonly Rule[],
  trustedHosts: readonly string[] = [],
  off = NOTHING_OFF,
  watch?: Watch,
): Plan {
  const at = <L extends Level>(level: L) => rules.filter((r): r is RuleOf<L> => r.detector.level === level);
  return {
    rules,
    facts: rules.map(factsOf),
    view: at('view'),
    statement: at('statement'),
    file: at('file'),
    repo: at('repo'),
    compound: at('compound'),
    trustedHosts,
    off,
    watch,
  };
}

/** Whether a person looking at the file would miss this reading. */
export function isHidden(view: View): boolean {
  return !view.span.visibility.shown || view.via.some(step => step.reveals);
}

/** Rules about words, rules with anchors, or both. */
export type Only = 'words' | 'anchors' | 'words and anchors';

/** Whether a rule's `where` admits files of this surface, and it is one of `only` these. */
export function admitsFile(
  { where, anchors }: Rule,
  { surface }: Pick<SourceFile, 'surface'>,
  only: Only | undefined,
): boolean {
  if (only !== undefined && !only.includes(anchors === 'concepts' ? 'words' : 'anchors')) return false;
  if (only !== undefined && (anchors === 'unseen' || anchors === 'none')) return false;
  if (where.kinds && !where.kinds.includes(surface.kind)) return false;
  return !where.surfaces || where.surfaces.includes(surface.id);
}

/** Whether a rule's `where` admits this reading. Statement rules always read folded views. */
export function admitsView({ where, detector }: Rule, view: View): boolean {
  if (where.roles && !where.roles.includes(view.span.role)) return false;
  if (where.hidden !== undefined && where.hidden !== isHidden(view)) return false;
  if (detector.level === 'statement') return view.folded;
  switch (where.views ?? 'written') {
    case 'written':
      return view.via.length === 0;
    case 'folded':
      return view.folded;
    case 'decoded':
      return view.via.length > 0 && !view.folded;
    case 'all':
      return true;
  }
}

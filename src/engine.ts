// What only files worth reading need: parsers, decoders, detectors, weighing. It loads with the first such file, for most
// scans of a few files hold none and should cost little more than Node itself.
import type { Part } from './model/part.ts';
import type { Rule, RulesOnUse } from './model/rule.ts';
import { factsOf } from './model/rule-facts.ts';
import type { Watch } from './model/watch.ts';

export type Engine = Awaited<ReturnType<typeof load>>;

/** A function that loads the engine when first called. */
export function engineFor(
  rules: RulesOnUse,
  trustedHosts?: readonly string[],
  off?: ReadonlySet<Part>,
  watch?: Watch,
): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => {
    engine ??= load(rules, trustedHosts, off, watch);
    return engine;
  };
}

/** Compiled rules in the form of rules that are loaded on use. */
export function onUse(rules: readonly Rule[] | RulesOnUse): RulesOnUse {
  return 'facts' in rules ? rules : { facts: rules.map(factsOf), load: async () => rules };
}

async function load(rules: RulesOnUse, trustedHosts?: readonly string[], off?: ReadonlySet<Part>, watch?: Watch) {
  const [{ analyse, analyseName }, { assess }, { plan }, { matchRepo }, { withCompounds }, { withReach }, compiled] =
    await Promise.all([
      import('./analyse.ts'),
      import('./assess/index.ts'),
      import('./match/plan.ts'),
      import('./match/repo.ts'),
      import('./match/compound.ts'),
      import('./surfaces/reach.ts'),
      rules.load(),
    ]);
  return {
    analyse,
    analyseName,
    assess,
    matchRepo,
    withCompounds,
    withReach,
    plan: plan(compiled, trustedHosts, off, watch),
  };
}

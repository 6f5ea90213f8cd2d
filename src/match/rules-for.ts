// The statement rules that can match a statement, by the concepts in it. Most statements hold one or none, and most rules ask
// for others.
import type { Statement } from '../model/statement.ts';
import type { RuleOf } from './plan.ts';

/** Answers in the order of `rules`; what is left out cannot match. */
export function rulesFor(
  rules: readonly RuleOf<'statement'>[],
): (statement: Pick<Statement, 'concepts'>) => readonly RuleOf<'statement'>[] {
  const known = new Map<string, readonly RuleOf<'statement'>[]>();
  const first = (concepts: ReadonlySet<string>) =>
    // What a pattern asks for first, it asks of the statement itself; further needs may be met by the rest of the file.
    rules.filter(({ detector: { needs } }) =>
      needs.some(({ all: [own], anywhere }) => anywhere === true || own!.some(one => concepts.has(one))),
    );
  return ({ concepts }) => {
    if (concepts.size !== 1) return first(concepts);
    const [concept] = concepts as ReadonlySet<string> & Iterable<string>;
    let found = known.get(concept!);
    if (!found) {
      found = first(concepts);
      known.set(concept!, found);
    }
    return found;
  };
}

// Statements as they would be if a part of the engine did not exist, for the ablation command.
import type { Part } from '../model/part.ts';
import type { ConceptHit, Statement } from '../model/statement.ts';

/** Statements without the facts of the parts that are off. */
export function without(off: ReadonlySet<Part>, statements: readonly Statement[]): readonly Statement[] {
  const facts = {
    ...(off.has('polarity') ? { negated: false } : {}),
    ...(off.has('quotation') ? { quoted: false } : {}),
  };
  const addressee = off.has('addressee') ? { addressed: false } : {};
  if (Object.keys({ ...facts, ...addressee }).length === 0) return statements;
  const bare = (hit: ConceptHit): ConceptHit => ({ ...hit, ...facts });
  return statements.map(
    ({ view, start, end, words, hits, concepts, negated, quoted, addressed, cautious, mood, lead }) => ({
      ...{ view, start, end, words, hits: hits.map(bare), concepts, negated, quoted, addressed, cautious, mood, lead },
      ...facts,
      ...addressee,
    }),
  );
}

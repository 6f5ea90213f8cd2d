// Statements of one text as an agent's instructions file or another file would give them.
import { readings } from '../../src/decode/index.ts';
import { extract } from '../../src/extract/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { statementsOf } from '../../src/statements/index.ts';
import { classify } from '../../src/surfaces/classify.ts';

/** `decoded`: those of decoded readings as well. */
export async function statements(text: string, path = 'docs/notes.md', decoded = false): Promise<readonly Statement[]> {
  const file = { path, text, encoding: 'utf-8', surface: classify(path) } as const;
  const { spans } = await extract(file);
  return readings(file, spans)
    .filter(view => view.folded && (decoded || view.via.length === 1))
    .flatMap(view => statementsOf(view, file));
}

/** The hit of a concept in the first statement that has one. */
export async function hitOf(concept: string, text: string, path?: string) {
  const hits = (await statements(text, path)).flatMap(statement => statement.hits);
  return hits.find(hit => hit.concept === concept);
}

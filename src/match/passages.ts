// The statements of a file as they follow each other. Text as it stands is one passage, so that an attack split over lines,
// comments or keys has its parts next to each other; each decoded text is a passage of its own.
import type { Part } from '../model/part.ts';
import type { SourceFile } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';
import { builtInMatcher } from '../statements/built-in.ts';
import { statementsOf } from '../statements/index.ts';
import { wordsOf } from '../statements/words.ts';
import { admitsView } from './plan.ts';
import type { RulesFor } from './rules-for.ts';
import { without } from './without.ts';

/** None when no view has the words that a rule asks of one statement. */
export function passagesOf(
  file: SourceFile,
  views: readonly View[],
  rulesOf: RulesFor,
  off: ReadonlySet<Part>,
): readonly (readonly Statement[])[] {
  const matcher = builtInMatcher();
  const found = views
    .filter(view => view.folded)
    .map(view => {
      const hits = matcher.find(view.text);
      return { view, hits, words: wordsOf(hits, matcher) };
    });
  const agent = found.some(({ words }) => words.agent);
  const open = found.some(({ view, words }) =>
    rulesOf(words).some(rule => admitsView(rule, view) && (rule.detector.may?.(words, view, file, agent) ?? true)),
  );
  if (!open) return [];
  const plain: Statement[] = [];
  const decoded: (readonly Statement[])[] = [];
  for (const { view, hits } of found) {
    const statements = without(off, statementsOf(view, file, matcher, hits));
    if (statements.length === 0) continue;
    if (view.via.length === 1) plain.push(...statements);
    else decoded.push(statements);
  }
  const all = [plain, ...decoded];
  return off.has('neighbours') ? all.flat().map(statement => [statement]) : all;
}

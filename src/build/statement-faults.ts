// What is wrong with the `match.statement` of a rule file: a misspelled concept would never match, and nobody would notice.
import type { RuleError } from '../rulebook/schema.ts';
import { conceptsNamed, readPatterns } from '../rulebook/statement-pattern.ts';

/** Faults with the one-based line on which the name stands. `yaml`: the whole rule file; `concepts`: those there are. */
export function statementFaults(
  file: string,
  yaml: string,
  statement: unknown,
  concepts: ReadonlySet<string>,
): readonly RuleError[] {
  const lines = yaml.split('\n');
  const match = lines.findIndex(line => line.startsWith('match:'));
  const lineOf = (name: string) => {
    const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
    const at = lines.findIndex((line, i) => i > match && word.test(line));
    return (at < 0 ? match : at) + 1;
  };
  try {
    return [...new Set(conceptsNamed(readPatterns(statement)))]
      .filter(name => !concepts.has(name))
      .map(name => ({
        file,
        line: lineOf(name),
        field: 'match',
        message: `names ${name}, which is no concept of rules/lexicon`,
      }));
  } catch (error) {
    return [{ file, line: match + 1, field: 'match', message: (error as Error).message }];
  }
}

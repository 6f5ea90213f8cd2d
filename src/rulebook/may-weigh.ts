// Whether the marks of a pattern may come to enough points, asked before statements are tagged: the words of a statement and
// of those beside it tell how much there can be at most, and mostly that is too little.
import { STRONG } from '../model/rule.ts';
import type { Statement, Words } from '../model/statement.ts';
import { mayNamePlaces } from '../statements/may-name-place.ts';
import { OF_PLACE } from './place-facts.ts';
import type { Mark, Pattern } from './statement-pattern.ts';

/** What the words of a statement may say, by numbers of marks. */
type Said = readonly number[];

/** `around`: statements beside it that may bring marks. */
export type MayWeigh = (statement: Statement, around: readonly Statement[]) => boolean;

/** For one pattern. Tagging takes words away and adds none, so it never says no to what has enough. */
export function mayWeigh({ weigh = [], least, strong }: Pattern): MayWeigh {
  const marks = weigh.filter(({ points }) => points > 0);
  const anyhow = marks.flatMap(({ facts }, i) => (facts.some(name => !OF_PLACE.has(name)) ? [i] : []));
  const places = marks.flatMap(({ facts }, i) => (facts.some(name => OF_PLACE.has(name)) ? [i] : []));
  const known = new WeakMap<Words, Said>();

  const saidBy = (words: Words): Said => {
    let said = known.get(words);
    if (!said) {
      said = marks.flatMap(({ any }, i) => (any.some(({ concept }) => words.concepts.has(concept)) ? [i] : []));
      known.set(words, said);
    }
    return said;
  };
  const all = (statement: Statement): Said => {
    const said = saidBy(statement.words);
    const { view, start, end } = statement;
    return places.length > 0 && mayNamePlaces(view.text.slice(start, end)) ? [...said, ...places] : said;
  };
  return (statement, around) => {
    const own = new Set([...anyhow, ...all(statement)]);
    if (pointsOf(own, marks) * 2 < least) return false;
    const together = new Set(own);
    for (const other of around) for (const mark of all(other)) together.add(mark);
    if (pointsOf(together, marks) < least) return false;
    let heavy = 0;
    for (const mark of together) if (marks[mark]!.points >= STRONG) heavy++;
    return heavy >= strong;
  };
}

function pointsOf(numbers: ReadonlySet<number>, marks: readonly Mark[]): number {
  let sum = 0;
  for (const number of numbers) sum += marks[number]!.points;
  return sum;
}

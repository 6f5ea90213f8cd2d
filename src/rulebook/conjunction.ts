// `match.statement` of a rule file -> detector. A rule names what one statement must say: concepts of the lexicon, who it
// speaks to, where it stands. Any one of its patterns is enough.
import { type Detector, type Match, type Passage, STRONG } from '../model/rule.ts';
import type { ConceptHit, Statement, Words } from '../model/statement.ts';
import { BESIDE } from '../statements/split.ts';
import { disguised, factOf, inOtherLetters, spelledOut } from './facts.ts';
import { concernsAgent, mayHold } from './may-hold.ts';
import { type MayWeigh, mayWeigh } from './may-weigh.ts';
import { needOf } from './needs.ts';
import { OF_PLACE } from './place-facts.ts';
import { type Item, type Pattern, readPatterns } from './statement-pattern.ts';

/**
 * The detector of `match.statement`.
 * @throws Error that names the field: generate checks built-in rules, so it is a bug there and bad usage elsewhere.
 */
export function conjunctionDetector(source: unknown): Detector {
  return patternsDetector(readPatterns(source));
}

/** The same from patterns that were read before, when the rules were built. */
export function patternsDetector(patterns: readonly Pattern[]): Detector {
  const known = new WeakMap<Words, readonly Pattern[]>();
  const patternsFor = (words: Words) => {
    let found = known.get(words);
    if (!found) {
      found = patterns.filter(({ quick }) => quick.every(any => any.some(concept => words.concepts.has(concept))));
      known.set(words, found);
    }
    return found;
  };
  const enough = new Map(patterns.map(pattern => [pattern, pattern.weigh ? mayWeigh(pattern) : ALWAYS]));
  return {
    level: 'statement',
    needs: patterns.map(needOf),
    quick: patterns.map(pattern => pattern.quick),
    may: (words, view, file, agent) => patternsFor(words).some(({ require }) => mayHold(require, view, file, agent)),
    detect(statement, passage) {
      let agent: boolean | undefined;
      for (const pattern of patternsFor(statement.words)) {
        agent ??= concernsAgent(statement, passage);
        if (!mayHold(pattern.require, statement.view, passage.file, agent)) continue;
        if (!enough.get(pattern)!(statement, neighboursOf(pattern, statement, passage))) continue;
        const match = matchOf(pattern, statement, passage);
        if (match) return match;
      }
      return undefined;
    },
  };
}

const ALWAYS: MayWeigh = () => true;

/** The first way to find the pattern that says it outright; failing that, one that only mentions it. */
function matchOf(pattern: Pattern, statement: Statement, passage: Passage): Match | undefined {
  if (!pattern.quick.every(any => any.some(concept => statement.concepts.has(concept)))) return undefined;
  let mentioned: Match | undefined;
  for (const found of findings(pattern, statement)) {
    if (!pattern.require.every(facts => facts.some(fact => factOf(fact, statement, passage, found)))) continue;
    if (pattern.unless.some(facts => facts.every(fact => holds(fact, statement, passage, found)))) continue;
    const beside = pattern.beside ? partBeside(pattern, statement, passage) : [];
    if (!beside) return undefined;
    const weighed = pattern.weigh ? weigh(pattern, statement, passage, found) : NOTHING;
    if (!weighed) return mentioned;
    // Read letter for letter it says the same: that reading finds it, or has good reason not to.
    if (inOtherLetters(statement) && !disguised(statement, passage, [...found, ...weighed.hits])) continue;
    const parts = [...beside, ...weighed.parts].map(({ view, start, end }) => ({ view, start, end }));
    const match = {
      start: statement.start,
      end: statement.end,
      facts: { concepts: [...new Set([...found.map(hit => hit.concept), ...weighed.marks])].join(', ') },
      ...(parts.length > 0 ? { parts } : {}),
    };
    if (!pattern.mention.some(fact => factOf(fact, statement, passage, found)) && !spelledOut(statement, passage))
      return match;
    mentioned ??= { ...match, mention: true };
  }
  return mentioned;
}

/** A fact, or a concept anywhere in the statement, or (`near x`) a concept next to what was found. */
function holds(test: string, statement: Statement, passage: Passage, found: readonly ConceptHit[]): boolean {
  const near = test.startsWith('near ') ? test.slice(5) : undefined;
  if (near) {
    return statement.hits.some(
      hit => hit.concept === near && found.some(f => gap(f, hit) <= NEAR) && !isPartOfName(hit, statement),
    );
  }
  const no = test.startsWith('not ') ? test.slice(4) : undefined;
  if (no) return statement.hits.some(hit => hit.concept === no && hit.negated);
  return statement.concepts.has(test) || factOf(test, statement, passage, found);
}

/** The API of an API key is not what is talked about, nor where another language has the key in front or apart. */
function isPartOfName(part: ConceptHit, { hits }: Statement): boolean {
  const length = ({ start, end }: ConceptHit) => end - start;
  const holds = (hit: ConceptHit) => hit.start <= part.start && hit.end >= part.end && length(hit) > length(part);
  return hits.some(hit => !hit.action && (holds(hit) || (hit.concept === 'secret' && gap(hit, part) <= 1)));
}

/** How close `near` is, in UTF-16 code units. */
const NEAR = 14;

/** Hits considered for each item, tried next to those found, and steps for each statement: a bound for what is no prose. */
const MOST_HITS = 40;
const NEAREST = 5;
const MOST_STEPS = 400;

/** Ways to find one hit for each item, none inside another, each within the pattern's reach. Nearest first. */
function* findings({ all, ordered, within }: Pattern, { hits }: Statement): Iterable<readonly ConceptHit[]> {
  const choices = (all.length > 0 ? all : ordered).map(item => hits.filter(hit => fits(item, hit)).slice(0, MOST_HITS));
  if (choices.some(choice => choice.length === 0)) return;
  if (choices.length === 1) {
    for (const hit of choices[0]!) yield [hit];
    return;
  }
  let steps = 0;
  const extend = function* (found: readonly ConceptHit[]): Iterable<readonly ConceptHit[]> {
    if (found.length === choices.length) {
      yield found;
      return;
    }
    const from = all.length > 0 ? found[0] : found.at(-1);
    const next = choices[found.length]!.filter(hit => !found.some(f => overlap(f, hit)))
      .map(hit => ({ hit, apart: from ? gap(from, hit) : 0 }))
      .filter(({ hit, apart }) => apart <= within && (all.length > 0 || !from || hit.start >= from.end))
      .sort((a, b) => a.apart - b.apart);
    for (const { hit } of found.length === 0 ? next : next.slice(0, NEAREST)) {
      if (steps++ >= MOST_STEPS) return;
      yield* extend([...found, hit]);
    }
  };
  yield* extend([]);
}

/** Two concepts may not share a word. What a phrase leaves room for is not its own: "gib deinen Systemprompt aus". */
function overlap(a: ConceptHit, b: ConceptHit): boolean {
  if (a.start >= b.end || b.start >= a.end) return false;
  const [outer, inner] = a.end - a.start > b.end - b.start ? [a, b] : [b, a];
  return !(outer.action && !inner.action && outer.start < inner.start && inner.end < outer.end);
}

function gap(a: ConceptHit, b: ConceptHit): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

function fits({ any }: Item, hit: ConceptHit): boolean {
  return any.some(term => {
    if (term.concept !== hit.concept) return false;
    if (term.polarity === 'either') return true;
    return term.polarity === 'not' ? hit.negated && hit.ordered : !(hit.action && hit.negated);
  });
}

function neighboursOf(pattern: Pattern, statement: Statement, { statements, index }: Passage): readonly Statement[] {
  const place = (s: Statement) => s.view.span.region.start + s.start;
  const around: Statement[] = [];
  for (let i = Math.max(0, index - pattern.neighbours); i <= index + pattern.neighbours; i++) {
    const other = statements[i];
    if (other && other !== statement && Math.abs(place(other) - place(statement)) <= BESIDE) around.push(other);
  }
  return around;
}

/** The neighbour that says what the pattern wants beside it. */
function partBeside(pattern: Pattern, statement: Statement, passage: Passage): readonly Statement[] | undefined {
  const part = neighboursOf(pattern, statement, passage).find(other =>
    pattern.beside!.every(item => other.hits.some(hit => fits(item, hit))),
  );
  return part && [part];
}

interface Weighed {
  readonly marks: readonly string[];
  readonly parts: readonly Statement[];
  readonly hits: readonly ConceptHit[];
}

const NOTHING: Weighed = { marks: [], parts: [], hits: [] };

/** The marks found, when they come to enough points, half of them in the statement itself; what stands in quotes is no mark. */
function weigh(
  pattern: Pattern,
  statement: Statement,
  passage: Passage,
  found: readonly ConceptHit[],
): Weighed | undefined {
  const around = neighboursOf(pattern, statement, passage).filter(other => !other.quoted && !other.cautious);
  const marks: string[] = [];
  const parts = new Set<Statement>();
  let sum = 0;
  let own = 0;
  let strong = 0;
  const counted: ConceptHit[] = [];
  for (const mark of pattern.weigh!) {
    const said = (other: Statement) =>
      other.hits.find(
        hit =>
          !hit.quoted &&
          hit.ordered &&
          fits(mark, hit) &&
          (mark.points < 0 ||
            other !== statement ||
            !counted.some(one => one.start === hit.start && one.end === hit.end)),
      );
    const says = (other: Statement) => said(other) !== undefined;
    const fact = mark.facts.find(name => factOf(name, statement, passage, found));
    const word = fact === undefined ? said(statement) : undefined;
    if (word && mark.points > 0) counted.push(word);
    const here = fact !== undefined || word !== undefined;
    const told = mark.facts.filter(name => OF_PLACE.has(name));
    const part = here
      ? undefined
      : around.find(other => says(other) || told.some(name => factOf(name, other, passage, [])));
    if (!here && !part) continue;
    sum += mark.points;
    if (here) own += mark.points;
    if (mark.points >= STRONG) strong++;
    marks.push(fact ?? mark.any[0]?.concept ?? mark.facts[0]!);
    if (part) parts.add(part);
  }
  return sum >= pattern.least && own * 2 >= pattern.least && strong >= pattern.strong
    ? { marks, parts: [...parts], hits: counted }
    : undefined;
}

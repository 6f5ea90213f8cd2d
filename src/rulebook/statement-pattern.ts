// The shape of `match.statement`: read once, with errors that say what to write instead.
import { FACTS } from './facts.ts';

/** `disclose`: said and, for an action, not negated. `not disclose`: negated. `any disclose`: either. */
export interface Term {
  readonly concept: string;
  readonly polarity: 'plain' | 'not' | 'either';
}

/** `a | b`: one of them. */
export interface Item {
  readonly any: readonly Term[];
}

/** Something that makes an attack likelier, and by how much. */
export interface Mark {
  readonly points: number;
  /** One of them is enough. */
  readonly any: readonly Term[];
  /** Facts of the statement, not of those around it. */
  readonly facts: readonly string[];
}

export interface Pattern {
  /** Each must be found, in any order. */
  readonly all: readonly Item[];
  /** Each must be found, one behind the other. */
  readonly ordered: readonly Item[];
  /** Most UTF-16 code units between the first item and each other one, or between one and the next when ordered. */
  readonly within: number;
  /** Facts of the statement; of each inner list one must hold. */
  readonly require: readonly (readonly string[])[];
  /** Concepts and facts; when all of an inner list hold there is no match. */
  readonly unless: readonly (readonly string[])[];
  /** Facts that turn the match into a mention. */
  readonly mention: readonly string[];
  /** Items that a statement close by must say. */
  readonly beside?: readonly Item[];
  readonly neighbours: number;
  /** Marks, found here or in a neighbour, that must come to `least` points together. */
  readonly weigh?: readonly Mark[];
  readonly least: number;
  /** How many strong marks must be among them: many weak ones make no attack. */
  readonly strong: number;
  /** Concepts to ask for before anything else. */
  readonly quick: readonly (readonly string[])[];
}

/** What lowers a match of every rule that says nothing else. */
const MENTION = ['quoted', 'asked', 'cautious', 'warned', 'described', 'pattern'];

const FIELDS = [
  'all',
  'ordered',
  'within',
  'require',
  'unless',
  'mention',
  'beside',
  'neighbours',
  'weigh',
  'least',
  'strong',
];

/** @throws Error that names the field and what is wrong with it. */
export function readPatterns(source: unknown): readonly Pattern[] {
  const list = Array.isArray(source) ? source : [source];
  if (list.length === 0) throw new Error('statement needs at least one pattern');
  return list.map((one, i) => {
    try {
      return readPattern(one);
    } catch (error) {
      throw new Error(`statement pattern ${i + 1}: ${(error as Error).message}`);
    }
  });
}

function readPattern(source: unknown): Pattern {
  if (typeof source !== 'object' || source === null) throw new Error('must be a mapping with all or ordered');
  const raw = source as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(raw)) {
    if (!FIELDS.includes(field)) throw new Error(`${field} is not one of ${FIELDS.join(', ')}`);
  }
  if ((raw.all === undefined) === (raw.ordered === undefined)) throw new Error('needs either all or ordered');
  const all = items(raw.all, 'all');
  const ordered = items(raw.ordered, 'ordered');
  const facts = (field: string) =>
    texts(raw[field], field).map(line => {
      const names = line.split('|').map(name => name.trim());
      for (const name of names) check(name, field, FACTS.has(name));
      return names;
    });
  const beside = raw.beside === undefined ? undefined : items(raw.beside, 'beside');
  return {
    all,
    ordered,
    within: number(raw.within, 'within', 240),
    require: facts('require'),
    unless: texts(raw.unless, 'unless').map(line => line.split('+').map(name => name.trim())),
    mention:
      raw.mention === undefined
        ? MENTION
        : texts(raw.mention, 'mention').map(name => check(name, 'mention', FACTS.has(name))),
    ...(beside ? { beside } : {}),
    ...(raw.weigh === undefined ? {} : { weigh: marks(raw.weigh) }),
    least: number(raw.least, 'least', 1),
    strong: number(raw.strong, 'strong', 0),
    neighbours: number(raw.neighbours, 'neighbours', 2),
    quick: [...all, ...ordered].map(item => item.any.map(term => term.concept)),
  };
}

function items(value: unknown, field: string): readonly Item[] {
  return texts(value, field).map(line => ({ any: line.split('|').map(text => readTerm(text.trim(), field)) }));
}

function readTerm(text: string, field: string): Term {
  const [word, rest] = text.split(/\s+(.*)/, 2);
  const polarity = word === 'not' ? 'not' : word === 'any' ? 'either' : 'plain';
  const concept = polarity === 'plain' ? text : (rest ?? '');
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(concept)) throw new Error(`${field}: "${text}" does not name a concept`);
  return { concept, polarity };
}

/** `3 secret | secret-path`: points, negative for what makes an attack less likely, then concepts or facts. */
function marks(value: unknown): readonly Mark[] {
  return texts(value, 'weigh').map(line => {
    const [points, rest] = line.trim().split(/\s+(.*)/, 2);
    if (!/^-?[1-9]$/.test(points ?? '') || !rest) throw new Error(`weigh: "${line}" does not start with its points`);
    const names = rest.split('|').map(name => name.trim());
    return {
      points: Number(points),
      any: names.filter(name => !FACTS.has(name)).map(name => readTerm(name, 'weigh')),
      facts: names.filter(name => FACTS.has(name)),
    };
  });
}

function texts(value: unknown, field: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(v => typeof v === 'string'))
    throw new Error(`${field} must be a list of texts`);
  return value as readonly string[];
}

function number(value: unknown, field: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || value < 0 || value > 2000) throw new Error(`${field} must be a number up to 2000`);
  return value;
}

function check(name: string, field: string, known: boolean): string {
  if (!known) throw new Error(`${field}: ${name} is not one of ${[...FACTS.keys()].join(', ')}`);
  return name;
}

/** Every concept that a rule's patterns name, so that generate can refuse a misspelled one. */
export function conceptsNamed(patterns: readonly Pattern[]): readonly string[] {
  const inItems = (list: readonly Item[]) => list.flatMap(item => item.any.map(term => term.concept));
  return patterns.flatMap(p => [
    ...inItems([...p.all, ...p.ordered, ...(p.beside ?? []), ...(p.weigh ?? [])]),
    ...p.unless
      .flat()
      .map(name => name.replace(/^(?:near|not) /, ''))
      .filter(name => !FACTS.has(name)),
  ]);
}

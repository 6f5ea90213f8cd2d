// Writes src/generated/pivots.ts: for each need of a rule one of its lists, the rarest, so that all needs are covered; for
// those of which that is still common in source one more; and the tables of how the words of those concepts start.
import type { Need } from '../model/rule.ts';
import type { CompiledLexicon } from '../statements/compile-lexicon.ts';
import { PLACE_MARKS, PLACE_WORDS } from '../statements/may-name-place.ts';
import { FALSE_OF_SOURCES, type PivotTable, SYMBOLS } from '../statements/pivots.ts';
import { AROUND, LONGEST } from '../statements/split.ts';
import { idsAt, pack, plant, STAR, type Tree, unpack } from '../statements/tree.ts';
import { writeGenerated } from './write.ts';

/** Spoken to or of: nearly every order to an agent names one. Taken first. */
const SPEECH: ReadonlySet<string> = new Set(['@addressed', '@about']);
const AGENTS = ['agent', ...SPEECH];

/**
 * Hits of common concepts in a megabyte of source: Debian's linux-source-6.12, every 200th file, 2026-11-22. Others stand there
 * less than a hundred times.
 */
const COMMON: Readonly<Record<string, number>> = {
  prescribe: 10092,
  change: 4595,
  topic: 3380,
  tests: 3281,
  spill: 3252,
  put: 3234,
  dump: 2703,
  copy: 2608,
  limited: 2327,
  sink: 1764,
  valued: 1710,
  read: 1300,
  matter: 1102,
  destroy: 970,
  send: 955,
  repeat: 914,
  grant: 799,
  package: 783,
  privilege: 748,
  run: 724,
  parameter: 635,
  conceal: 588,
  disclose: 583,
  data: 548,
  ask: 459,
  all: 450,
  override: 439,
  disable: 413,
  fetch: 400,
  task: 382,
  'loose-secret': 378,
  skip: 376,
  report: 373,
  secret: 305,
  '@place': 300,
  shortcoming: 278,
  command: 271,
  orders: 248,
  parts: 234,
  install: 224,
  user: 192,
  decode: 188,
  recommend: 155,
  weakness: 131,
  consent: 116,
}; // prettier-ignore

const OTHER = 50;

/** Pivots that stand in many files of source, and have to be looked at with a partner. */
const COMMON_PIVOTS: ReadonlySet<string> = new Set(['agent', '@place', 'prior', 'blob']);

/** The lists of a need that are not true of every source file. */
function listsOf({ all }: Need): readonly (readonly string[])[] {
  return all
    .filter(list => list.every(name => name !== '@source'))
    .map(list => list.filter(name => !FALSE_OF_SOURCES.has(name)));
}

function rarest(lists: readonly (readonly string[])[], free: ReadonlySet<string>): readonly string[] {
  const weight = (list: readonly string[]) =>
    list.reduce((sum, name) => sum + (free.has(name) ? 0 : (COMMON[name] ?? OTHER)), 0);
  return [...lists].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}

/** Names of which every need asks for one at least. */
export function pivotNames(needs: readonly Need[]): ReadonlySet<string> {
  const names = new Set(AGENTS);
  for (const need of needs) {
    const lists = listsOf(need);
    if (lists.some(list => list.every(name => names.has(name)))) continue;
    for (const name of rarest(lists, names)) names.add(name);
  }
  return names;
}

/** Names that needs ask for in one statement with others, when all their pivots are common ones. */
export function partnerNames(needs: readonly Need[], pivots: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const need of needs) {
    const lists = listsOf(need);
    const pivotal = (list: readonly string[]) => list.every(name => pivots.has(name));
    if (lists.some(list => pivotal(list) && !list.some(name => COMMON_PIVOTS.has(name)))) continue;
    const near = listsOf({ all: need.all.filter((_, i) => (need.reach?.[i] ?? AROUND) <= LONGEST) });
    for (const name of rarest(
      near.filter(list => !pivotal(list)),
      names,
    ))
      names.add(name);
  }
  return names;
}

export function pivotTable(wanted: ReadonlySet<string>, lexicon: CompiledLexicon): PivotTable {
  const names = new Set([...wanted].sort());
  const isWanted = (concept: number) => names.has(lexicon.concepts[concept]!.name);
  const { parts } = lexicon;
  const words = texts(unpack(lexicon.words), id =>
    isWanted((id % 2 === 0 ? id / 2 : parts[(id - 1) / 2]!.meaning) >> 5),
  );
  const shapes = texts(unpack(lexicon.anchors), id => isWanted(lexicon.shapes[id]!.concept));
  const places = names.has('@place') ? [...PLACE_WORDS, ...PLACE_MARKS] : [];
  const all = [...words, ...shapes, ...places.map(text => ({ text, stem: true }))];
  const isWord = ({ text }: { readonly text: string }) => SYMBOLS[text.charCodeAt(0)] !== 0;
  const planted = (some: readonly Word[]) => pack(plant(some.map(text => ({ ...text, id: 0 }))));
  return {
    names: [...names],
    words: planted(all.filter(isWord)),
    marks: planted(all.filter(text => !isWord(text) && !text.text.startsWith('_'))),
  };
}

interface Word {
  readonly text: string;
  readonly stem: boolean;
}

/** ASCII texts of a tree, those of which an id is wanted. */
function texts(tree: Tree, wanted: (id: number) => boolean): readonly Word[] {
  const found: Word[] = [];
  const stack: { readonly node: number; readonly text: string }[] = [{ node: 0, text: '' }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, text } = top;
    if (node > 0 && [...idsAt(tree.exact, node)].some(wanted)) found.push({ text, stem: false });
    if (node > 0 && [...idsAt(tree.stem, node)].some(wanted)) found.push({ text, stem: true });
    for (let child = tree.first[node]!; child < tree.first[node + 1]!; child++) {
      const unit = tree.labels[child]!;
      if (unit < 128) stack.push({ node: child, text: text + (unit === STAR ? '*' : String.fromCharCode(unit)) });
    }
  }
  return found;
}

export async function generatePivots(): Promise<void> {
  const { ruleFacts } = await import('../generated/rule-facts.ts');
  const { lexicon } = await import('../generated/lexicon.ts');
  const needs = ruleFacts.flatMap(rule => rule.needs);
  const names = pivotNames(needs);
  const tables = { pivots: names, partners: partnerNames(needs, names) };
  const lines = Object.entries(tables).map(
    ([name, wanted]) => `export const ${name}: PivotTable = ${JSON.stringify(pivotTable(wanted, lexicon()))};\n`,
  );
  writeGenerated('pivots.ts', `import type { PivotTable } from '../statements/pivots.ts';\n\n${lines.join('\n')}`);
}

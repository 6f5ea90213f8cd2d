// Writes src/generated/pivots.ts: for each need of a rule one of its lists, the rarest, so that all needs are covered; and the
// table of how the words of those concepts start.
import type { Need } from '../model/rule.ts';
import type { CompiledLexicon } from '../statements/compile-lexicon.ts';
import { PLACE_MARKS, PLACE_WORDS } from '../statements/may-name-place.ts';
import { FALSE_OF_SOURCES, type PivotTable, SYMBOLS } from '../statements/pivots.ts';
import { AROUND, LONGEST } from '../statements/split.ts';
import { idsAt, pack, plant, STAR, type Tree, unpack } from '../statements/tree.ts';
import { writeGenerated } from './write.ts';

/** Spoken to or of: nearly every order to an agent names one. Taken first. */
const AGENTS = ['agent', '@addressed', '@about'];

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

/** Names of which every need asks for one at least. */
function pivotNames(needs: readonly Need[]): readonly string[] {
  const names = new Set(AGENTS);
  for (const { all } of needs) {
    const lists = all
      .filter(list => list.every(name => name !== '@source'))
      .map(list => list.filter(name => !FALSE_OF_SOURCES.has(name)));
    if (lists.some(list => list.every(name => names.has(name)))) continue;
    const weight = (list: readonly string[]) =>
      list.reduce((sum, name) => sum + (names.has(name) ? 0 : (COMMON[name] ?? OTHER)), 0);
    const rarest = lists.sort((a, b) => weight(a) - weight(b))[0]!;
    for (const name of rarest) names.add(name);
  }
  return [...names].sort();
}

function pivotTable(needs: readonly Need[], lexicon: CompiledLexicon): PivotTable {
  const names = new Set(pivotNames(needs));
  const isPivot = (concept: number) => names.has(lexicon.concepts[concept]!.name);
  const { parts } = lexicon;
  const words = texts(unpack(lexicon.words), id =>
    isPivot((id % 2 === 0 ? id / 2 : parts[(id - 1) / 2]!.meaning) >> 5),
  );
  const shapes = texts(unpack(lexicon.anchors), id => isPivot(lexicon.shapes[id]!.concept));
  const places = names.has('@place') ? [...PLACE_WORDS, ...PLACE_MARKS] : [];
  const all = [...words, ...shapes, ...places.map(text => ({ text, stem: true }))];
  const isWord = ({ text }: { readonly text: string }) => SYMBOLS[text.charCodeAt(0)] !== 0;
  return {
    names: [...names],
    far: farNames(needs, names),
    words: pack(plant(all.filter(isWord).map(text => ({ ...text, id: 0 })))),
    marks: [...new Set(all.filter(text => !isWord(text)).map(({ text }) => text.slice(0, 2)))].sort(),
  };
}

/** How far beyond their own statement pivots ask for something, in letters. An address speaks to neighbours by itself. */
function farNames(needs: readonly Need[], names: ReadonlySet<string>): Readonly<Record<string, number>> {
  const far: Record<string, number> = {};
  for (const { all, reach = [], marks } of needs) {
    const furthest = Math.max(...reach, marks ? AROUND : 0);
    if (furthest <= LONGEST) continue;
    for (const [i, list] of all.entries()) {
      const own = list.filter(name => !FALSE_OF_SOURCES.has(name));
      if (!own.every(name => names.has(name))) continue;
      const itself = (reach[i] ?? 0) > LONGEST ? AROUND : 0;
      for (const name of own) far[name] = Math.max(far[name] ?? 0, furthest + itself);
    }
  }
  return far;
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
  const table = pivotTable(
    ruleFacts.flatMap(rule => rule.needs),
    lexicon(),
  );
  writeGenerated(
    'pivots.ts',
    `import type { PivotTable } from '../statements/pivots.ts';\n\nexport const pivots: PivotTable = ${JSON.stringify(table)};\n`,
  );
}

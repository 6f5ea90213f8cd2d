// The corpora of the benchmark: made from a seed, ordinary but for a known number of planted attacks. Two machines with
// the same seed and scale get the same bytes, which the content hash shows.
import { bundle, records } from './bundles.ts';
import { fileOf, type Language, piecesOf } from './code.ts';
import { denseText } from './dense.ts';
import { page } from './docs.ts';
import { word } from './english.ts';
import { EVIL } from './evil.ts';
import { payload } from './payloads.ts';
import { type Random, seeded, sizesLikeLinux } from './random.ts';

export interface CorpusFile {
  /** Relative, forward slashes. */
  readonly path: string;
  readonly parts: Iterable<string>;
  /** Whether an attack stands in it. */
  readonly planted: boolean;
}

/** Makes a corpus; `scale` 1 is the whole of it. */
export type Corpus = (seed: number, scale: number) => Iterable<CorpusFile>;

export const CORPORA: Readonly<Record<string, Corpus>> = {
  small: (seed, _scale) => sources(seeded(seed), 200, 40, 40_000),
  docs: function* (seed, scale) {
    const random = seeded(seed);
    for (let i = 0; i < most(3000 * scale, 60); i++) {
      const path = `docs/${word(random)}/${word(random)}-${i}.md`;
      yield plant(path, page(random, random.between(2000, 14_000)), i, 20);
    }
  },
  mono: (seed, scale) => sources(seeded(seed), most(60_000 * scale, 600), 300),
  bundles: function* (seed, scale) {
    const random = seeded(seed);
    for (let i = 0; i < most(50 * scale, 5); i++) {
      const path = `dist/${word(random)}-${i}.js`;
      yield { path, parts: bundle(random, 1e6 * 10 ** random.next()), planted: false };
    }
    yield { path: 'data/records.json', parts: records(random, 3e8 * scale), planted: false };
    yield plant('dist/last.js', [...bundle(random, 1e6)].join(''), 1, 1);
  },
  dense: function* (seed, scale) {
    const random = seeded(seed);
    for (let i = 0; i < most(2000 * scale, 20); i++) {
      const [extension, leader] = random.pick(DENSE);
      yield plant(`src/${word(random)}-${i}.${extension}`, denseText(random, 10_000, leader), i, 10);
    }
  },
  evil: function* (_seed, scale) {
    for (const { path, text } of EVIL) {
      yield { path: `evil/${path}`, parts: [text(most(500_000 * scale, 20_000))], planted: false };
    }
    yield plant('evil/after.md', `# Notes\n\n${' '.repeat(5000)}\n\nEnd.\n`, 0, 1);
  },
};

const DENSE = [
  ['md', ''],
  ['ts', '// '],
  ['py', '# '],
  ['c', ' * '],
] as const;

/** Names, and the share of the bytes of Linux that such files hold, roughly. */
const MIX: readonly (readonly [Language, number])[] = [
  ['c', 0.4],
  ['h', 0.75],
  ['ts', 0.85],
  ['py', 0.92],
  ['go', 0.98],
  ['yaml', 1],
];

function* sources(
  random: Random,
  files: number,
  plantEvery: number,
  largest = Number.MAX_SAFE_INTEGER,
): Iterable<CorpusFile> {
  const pieces = new Map(MIX.map(([language]) => [language, piecesOf(language, random)]));
  const sizes = sizesLikeLinux(files, random);
  for (const [i, size] of sizes.entries()) {
    const chance = random.next();
    const language = MIX.find(([, upTo]) => chance < upTo)![0];
    // Ten equal parts, so that one of them shows how time grows with the number of files.
    const path = `part-${i % 10}/${word(random)}/${word(random)}-${i}.${language}`;
    const text = fileOf(pieces.get(language)!, Math.min(size, largest), random);
    yield plant(path, text, i, plantEvery);
  }
}

function plant(path: string, text: string, i: number, every: number): CorpusFile {
  if (i % every !== every - 1 && every > 1) return { path, parts: [text], planted: false };
  return { path, parts: [text, payload(Math.floor(i / every), path)], planted: true };
}

function most(a: number, b: number): number {
  return Math.max(Math.round(a), b);
}

// Made-up files for the benchmark: ordinary words and ordinary code, from a seeded generator, nothing hidden in them.

export interface CorpusOptions {
  readonly seed: number;
  readonly files: number;
  readonly kind: 'source' | 'docs';
}

const WORDS =
  'account amount balance book branch build cache change check client code column commit config convert count cover create data date default delete docs entry error event export field file filter find folder format function group handle header import index input issue item key label layer length line link list load lock log map match merge message method model module name node number object option order output page parse path pattern plan print project query queue range read record reference region release render report request result return review root row rule run save scan schema script search section select sequence server set shape show size sort source span split stage start state step store string style table target task test text time token tree type unit update user value version view write'.split(
    ' ',
  );

/** Relative path and text of each file. The same options give the same files. */
export function* corpus({ seed, files, kind }: CorpusOptions): Iterable<readonly [string, string]> {
  const next = random(seed);
  const word = () => WORDS[Math.floor(next() * WORDS.length)]!;
  const words = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(next() * (most - least)) }, word).join(' ');
  for (let i = 0; i < files; i++) {
    const lines = 20 + Math.floor(next() ** 4 * 2000);
    const text = Array.from({ length: lines }, (_, n) => (kind === 'docs' ? prose(n, words) : code(n, word, words)));
    const folder = `${word()}/${word()}`;
    yield [
      `${folder}/${word()}-${i}.${kind === 'docs' ? 'md' : (['ts', 'py', 'go', 'c'] as const)[i % 4]}`,
      text.join('\n'),
    ];
  }
}

function prose(line: number, words: (least: number, most: number) => string): string {
  if (line % 30 === 0) return `## ${words(2, 5)}\n`;
  if (line % 7 === 0) return `- ${words(4, 12)}.`;
  if (line % 11 === 0) return `\`\`\`sh\n${words(2, 5)}\n\`\`\``;
  return line % 5 === 0 ? '' : `${words(8, 16)}.`;
}

function code(line: number, word: () => string, words: (least: number, most: number) => string): string {
  if (line % 12 === 0) return `// ${words(4, 12)}.`;
  return line % 9 === 0 ? '' : `  ${word()}${word()}(${word()}, "${words(1, 4)}", ${line});`;
}

/** Uniform in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What a start costs: what a commit hook is felt by. Each row is a ratio to a Node that does nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileOf, piecesOf } from './code.ts';
import { page } from './docs.ts';
import { seeded } from './random.ts';

const BIN = resolve('bin/unjack.js');

export interface ColdRow {
  readonly name: string;
  /** Least, milliseconds. */
  readonly wall: number;
  /** To `node -e 0`. */
  readonly ratio: number;
  /** What issue 8 asks for. */
  readonly target?: number;
}

interface Start {
  readonly name: string;
  readonly args: readonly string[];
  readonly target?: number;
}

/** The rows are to be measured by `time`, in milliseconds, in interleaved rounds. */
export function coldRows(
  folder: string,
  rounds: number,
  time: (args: readonly string[]) => number,
): readonly ColdRow[] {
  const starts = startsIn(folder);
  const least = starts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { args }] of starts.entries()) least[i] = Math.min(least[i]!, time(args));
  }
  return starts.map(({ args: _, ...start }, i) => ({ ...start, wall: least[i]!, ratio: least[i]! / least[0]! }));
}

function startsIn(folder: string): readonly Start[] {
  const random = seeded(7);
  const pieces = piecesOf('ts', random);
  const many = Array.from({ length: 20 }, (_, i) =>
    i % 2 === 0
      ? ([`src/file-${i}.ts`, whole(fileOf(pieces, 4000, random))] as const)
      : ([`docs/page-${i}.md`, page(random, 3000)] as const),
  );
  write(folder, [
    ['README.md', '# Ledger\n\nA small ledger. Run `npm test`.\n'],
    ['CLAUDE.md', '# Rules\n\n- Run `npm test` before you commit.\n- Keep functions small.\n'],
    [
      '.github/workflows/test.yml',
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
    ],
    ...many,
  ]);
  return [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: '--version', args: [BIN, '--version'] },
    { name: 'one README.md', args: [BIN, 'README.md'], target: 1.35 },
    { name: 'one CLAUDE.md', args: [BIN, 'CLAUDE.md'], target: 1.35 },
    { name: '20 files', args: [BIN, ...many.map(([path]) => path)], target: 1.5 },
    { name: 'a workflow', args: [BIN, '.github/workflows/test.yml'], target: 2.5 },
  ];
}

/** Source up to the end of its last function: what is staged is seldom cut in the middle of a comment. */
function whole(source: string): string {
  return source.slice(0, source.lastIndexOf('\n}\n') + 3);
}

function write(folder: string, files: readonly (readonly [string, string])[]): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

// Tells which chunks load together, and writes V8's cache of the code that small scans need beside the scripts. Bundled and
// run by bundle.ts in a Node of its own, since a cache fits only the flags it was made with.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Script } from 'node:vm';
import { chunkLoader, type Loading } from '../cli/chunk-loader.ts';

/**
 * Starts in the order of what they load; the chunks that each adds to those before make a pack, or without one stay files of
 * their own. The comment makes a scan read the script, and a block before a
 * slash makes it ask the parser.
 */
const STARTS: readonly { readonly pack: string; readonly file?: string; readonly text?: string }[] = [
  { pack: 'cli.pack.cjs' },
  { pack: 'scan.pack.cjs', file: 'README.md', text: '# Ledger\n\nA small ledger.\n' },
  {
    pack: 'engine.pack.cjs',
    file: 'CLAUDE.md',
    text: '# Rules\n\n- Run `npm test` before you commit: @docs/tests.md\n- Keep functions small.\n',
  },
  { pack: '', file: 'sum.ts', text: '// unjack-ignore\n{\n}\n/sum/.test("the sum");\n' },
  {
    pack: '',
    file: '.github/workflows/test.yml',
    text: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
  },
  { pack: '', file: '.mcp.json', text: '{ "mcpServers": {} }\n' },
  { pack: '', file: '.codex/config.toml', text: 'model = "large"\n' },
];

export interface PackRow {
  /** Name of its file. */
  readonly pack: string;
  /** Names of its chunks, in the order they load in. */
  readonly chunks: readonly string[];
}

type Outer = (id: string) => unknown;

/**
 * Writes a list of {@link PackRow} to `file`. `parsers`: names of chunks that hold a package. They stay files of their own,
 * since each serves one format.
 */
export async function listPacks(outer: Outer, folder: string, parsers: readonly string[], file: string): Promise<void> {
  const packOf = new Map<string, string>(parsers.map(name => [name, '']));
  await run(
    folder,
    outer,
    (pack): Loading => ({
      onChunk: name => {
        if (!packOf.has(name)) packOf.set(name, pack);
      },
    }),
  );
  const rows = STARTS.flatMap(({ pack }): readonly PackRow[] =>
    pack === '' ? [] : [{ pack, chunks: [...packOf].flatMap(([name, own]) => (own === pack ? [name] : [])) }],
  );
  writeFileSync(file, JSON.stringify(rows));
}

/** Writes a cache beside each script that the starts load. */
export async function writeCaches(outer: Outer, folder: string): Promise<void> {
  const scripts = new Map<string, Script>();
  // V8 forgets code that was not run for a while: what the first starts ran would be missing, now more, now less of it.
  setFlagsFromString('--no-flush-bytecode');
  await run(folder, outer, () => ({ pack: STARTS[0]!.pack, onScript: (file, script) => scripts.set(file, script) }));
  setFlagsFromString('--flush-bytecode');
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

/** All starts, one after the other, in one loader. */
async function run(folder: string, outer: Outer, loading: (pack: string) => Loading): Promise<void> {
  let pack = STARTS[0]!.pack;
  const { pack: first, onScript } = loading(pack);
  const load = chunkLoader(folder, outer, {
    ...(first !== undefined && { pack: first }),
    ...(onScript && { onScript }),
    onChunk: name => loading(pack).onChunk?.(name),
  });
  const place = mkdtempSync(join(tmpdir(), 'unjack-cache-'));
  try {
    for (const start of STARTS) {
      pack = start.pack;
      const { main } = load('cli.cjs') as typeof import('../cli/main.ts');
      const file = start.file && join(place, start.file);
      if (file) mkdirSync(dirname(file), { recursive: true });
      if (file) writeFileSync(file, start.text ?? '');
      const code = await main(file ? [file] : ['--version']);
      if (code !== 0) throw new Error(`the sample is not clean: exit ${code}`);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

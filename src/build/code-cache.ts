// Runs a small clean scan from dist and writes, beside each chunk it used, V8's cache of the code it needed. Bundled and
// run by bundle.ts in a Node of its own, since a cache fits only the flags it was made with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { chunkLoader } from '../cli/chunk-loader.ts';

const SAMPLE = {
  'CLAUDE.md': '# Rules\n\n- Run `npm test` before you commit.\n- Keep functions small.\n',
  'README.md': '# Ledger\n\nA small ledger.\n',
};

export async function writeCaches(dist: string, outer: (id: string) => unknown): Promise<void> {
  const scripts = new Map<string, Script>();
  const load = chunkLoader(outer, (file, script) => scripts.set(file, script));
  const folder = mkdtempSync(join(tmpdir(), 'unjack-cache-'));
  try {
    for (const [name, text] of Object.entries(SAMPLE)) writeFileSync(join(folder, name), text);
    const { main } = load(join(dist, 'cli.cjs')) as typeof import('../cli/main.ts');
    const code = await main(['scan', folder, '--quiet']);
    if (code !== 0) throw new Error(`the sample is not clean: exit ${code}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

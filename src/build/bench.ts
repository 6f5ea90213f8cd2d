// npm run bench: how much a start and a scan cost, as ratios to plain Node and to reading the same files, all within one
// run, because seconds on a shared machine mean nothing. The corpus is made from a seed, so two machines agree.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { characterCost } from './bench-characters.ts';
import { corpus } from './bench-corpus.ts';

const BIN = resolve('bin/unjack.js');
const ROUNDS = Number(process.argv[2] ?? 12);

/** Reads every file the way the scanner does, and does nothing with the bytes. */
const RAW_READ = `
const fs = require('node:fs'), path = require('node:path');
const buffer = Buffer.allocUnsafe(1 << 20);
const walk = folder => { for (const e of fs.readdirSync(folder, { withFileTypes: true })) {
  const at = path.join(folder, e.name);
  if (e.isDirectory()) walk(at); else { const f = fs.openSync(at); while (fs.readSync(f, buffer) === buffer.length); fs.closeSync(f); }
} };
walk('.');`;

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly against: string;
  /** Ratio that the project promises to stay below. */
  readonly limit?: number;
}

const root = mkdtempSync(join(tmpdir(), 'unjack-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

function write(folder: string, files: Iterable<readonly [string, string]>): string {
  for (const [path, text] of files) {
    const place = join(root, folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return join(root, folder);
}

const one = write('one', [
  ['README.md', '# Ledger\n\nA small ledger. Run `npm test`.\n'],
  ['CLAUDE.md', '# Rules\n\n- Run `npm test` before you commit.\n- Keep functions small.\n'],
]);
const source = write('source', corpus({ seed: 1, files: 1500, kind: 'source' }));
const docs = write('docs', corpus({ seed: 2, files: 400, kind: 'docs' }));

const cases: readonly Case[] = [
  { name: 'node', args: ['-e', '0'], cwd: one, against: 'node' },
  { name: '--version', args: [BIN, '--version'], cwd: one, against: 'node', limit: 2 },
  { name: 'one README.md', args: [BIN, 'README.md'], cwd: one, against: 'node', limit: 2 },
  { name: 'one CLAUDE.md', args: [BIN, 'CLAUDE.md'], cwd: one, against: 'node' },
  { name: 'read source', args: ['-e', RAW_READ], cwd: source, against: 'read source' },
  { name: 'scan source', args: [BIN, '--fail-on', 'never'], cwd: source, against: 'read source' },
  { name: 'read docs', args: ['-e', RAW_READ], cwd: docs, against: 'read docs' },
  { name: 'scan docs', args: [BIN, '--fail-on', 'never'], cwd: docs, against: 'read docs' },
];

const times = new Map<string, number[]>(cases.map(one => [one.name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const { name, args, cwd } of cases) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    times.get(name)!.push(performance.now() - started);
    if (status !== 0) throw new Error(`${name}: exit ${status}: ${stderr}`);
  }
}

const least = (name: string) => Math.min(...times.get(name)!);
console.log(`least of ${ROUNDS} interleaved rounds; the ratio is to the row named`);
for (const { name, against, limit } of cases) {
  const ratio = least(name) / least(against);
  const verdict = limit === undefined ? '' : ratio < limit ? ` (below ${limit})` : ` (ABOVE ${limit})`;
  console.log(
    `${name.padEnd(16)}${least(name).toFixed(0).padStart(7)} ms ${ratio.toFixed(2).padStart(7)} x ${against}${verdict}`,
  );
}

const paths = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name));
const { read, characters } = characterCost(paths);
const ratio = (characters / read).toFixed(2);
console.log(
  `characters      ${characters.toFixed(1).padStart(7)} ms ${ratio.padStart(7)} x reading the same ASCII files`,
);

if (cases.some(({ name, against, limit }) => limit !== undefined && least(name) / least(against) >= limit))
  process.exitCode = 1;

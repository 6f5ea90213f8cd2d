// npm run bench: what a start and a scan cost, as ratios to plain Node, to reading the same files and to ripgrep with a
// thousand phrases, all within one run in interleaved rounds. The corpora are made from a seed and hold planted attacks;
// a scan that misses one, or finds another, fails the run, so that speed cannot be bought with misses.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { floors } from './bench/floor.ts';
import { benchOptions, USAGE } from './bench/options.ts';
import { phrases } from './bench/phrases.ts';
import { knownRatios, least, ratiosOf, saveRatios, worseThan } from './bench/ratios.ts';
import { benchRun } from './bench/run.ts';

if (process.argv.includes('--help')) {
  console.log(USAGE);
  process.exit();
}

/** Runs before a ratio that is worse counts. */
const TRIES = 3;

const options = benchOptions(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'unjack-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
if (options.keep) mkdirSync(options.keep, { recursive: true });

const list = join(scratch, 'phrases');
writeFileSync(list, `${phrases().join('\n')}\n`);
const tools = { floors: floors(scratch), peers: options.vs, phrases: list };

console.log(`least of ${options.rounds} interleaved rounds; Node ${process.version}, ${cpus().length} processors\n`);
const run = () => benchRun(options, tools, scratch, table => console.log(`${table}\n`));
const first = await run();
let ratios = ratiosOf(first, options.scale);
const faults = first.trees.flatMap(tree => tree.faults.map(fault => `${tree.name}: ${fault}`));
if (options.check) faults.push(...(await checked()));
if (options.save) saveRatios(ratios);
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ node: process.version, ...first, ratios }, undefined, 2)}\n`);
for (const fault of faults) console.log(`FAILED: ${fault}`);
if (faults.length > 0) process.exitCode = 1;

async function checked(): Promise<readonly string[]> {
  const known = knownRatios();
  for (let n = 1; n < TRIES && worseThan(known, ratios).length > 0; n++) {
    console.log('worse than what is checked in: once more\n');
    ratios = least(ratios, ratiosOf(await run(), options.scale));
  }
  return worseThan(known, ratios);
}

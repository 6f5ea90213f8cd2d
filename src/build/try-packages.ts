// Scans ten real packages from the configured registry, all of which bring install scripts, a native build or much text, and
// says how each went. `npx tsx src/build/try-packages.ts` after `npm run build`. Fails when one could not be read.
import { spawnSync } from 'node:child_process';

const PACKAGES = [
  'npm:esbuild@0.28.2',
  'npm:core-js@3',
  'npm:better-sqlite3@11',
  'npm:husky@9',
  'npm:typescript@5',
  'npm:@biomejs/biome@2',
  'npm:express@4',
  'npm:vite@7',
  'npm:zod@4',
  'npm:@modelcontextprotocol/sdk@1',
];

let failed = 0;
for (const name of PACKAGES) {
  const started = Date.now();
  const run = spawnSync(process.execPath, ['bin/unjack.js', 'scan', name, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (run.status !== 0 && run.status !== 1) failed++;
  const report = (run.stdout ? JSON.parse(run.stdout) : {}) as { target?: string; summary?: object; stats?: object };
  process.stdout.write(
    `${report.target ?? name}: exit code ${run.status}, ${seconds} s ${JSON.stringify(report.stats ?? report.summary ?? {})}\n`,
  );
  process.stdout.write(run.stderr);
}
process.exitCode = failed > 0 ? 1 : 0;

// Scans the whole dependency tree of a real project twice, through the configured registry: the second time from the cache.
// `npx tsx src/build/try-dependencies.ts [package-lock.json]` after `npm run build`; without a lock file npm makes one of 500
// packages or more. Fails when the second scan is not twice as fast.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEPENDENCIES = { webpack: '5', eslint: '9', jest: '29', express: '4', '@babel/preset-env': '7', mocha: '10' };

const folder = mkdtempSync(join(tmpdir(), 'unjack-try-'));
try {
  const lock = process.argv[2] ?? made();
  const packages =
    Object.keys((JSON.parse(readFileSync(lock, 'utf8')) as { packages?: object }).packages ?? {}).length - 1;
  process.stdout.write(`${packages} packages\n`);
  const times = [1, 2].map(() => {
    const started = Date.now();
    const run = spawnSync(process.execPath, ['bin/unjack.js', lock, '--dependencies', '--quiet'], {
      encoding: 'utf8',
      env: { ...process.env, UNJACK_CACHE_DIR: join(folder, 'cache') },
    });
    const seconds = (Date.now() - started) / 1000;
    process.stdout.write(
      `${seconds.toFixed(1)} s, exit code ${run.status}\n${run.stdout.trimEnd().split('\n').slice(-3).join('\n')}\n${run.stderr}`,
    );
    return seconds;
  });
  process.exitCode = times[0]! >= 2 * times[1]! ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function made(): string {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tree', version: '1.0.0', dependencies: DEPENDENCIES }),
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'ignore',
  });
  return join(folder, 'package-lock.json');
}

// The demo shows a poisoned repository, cleans up after itself even when interrupted, and ships no live payload.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { demoFiles } from '../../src/generated/demo.ts';
import { tempFolder } from '../targets/support/tree.ts';
import { BIN, rawCharacter, unjack } from './support/run.ts';

test('finds the poisons, exits 0, says so and leaves nothing', async () => {
  const TMPDIR = tempFolder();
  const { code, stdout, stderr } = await unjack(['demo'], { env: { TMPDIR } });
  expect(code).toBe(0);
  for (const path of [
    'CLAUDE.md',
    'README.md',
    '.claude/settings.json',
    '.mcp.json',
    'package.json',
    'docs/reconcile.md',
    '.cursor/rules/style.mdc',
  ]) {
    expect(stdout).toContain(path);
  }
  for (const honest of ['AGENTS.md', 'docs/design.md', 'src/ledger.ts', '.github/workflows/test.yml']) {
    expect(stdout).not.toContain(`${honest}:`);
  }
  expect(stderr).toContain('unjack scan would exit 1 here; the demo exits 0');
  expect(rawCharacter(stdout + stderr)).toBeUndefined();
  expect(readdirSync(TMPDIR)).toEqual([]);
});

test('the picture in the README is what the demo shows', async () => {
  const { stdout } = await unjack(['demo'], { env: { TMPDIR: tmpdir() } });
  const picture = /```text\n([\s\S]+?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
  for (const line of picture.trim().split('\n')) expect(stdout).toContain(line);
});

test.each(['json', 'sarif'])('as %s, standard output is the report alone', async format => {
  const { stdout } = await unjack(['demo', '--format', format], { env: { TMPDIR: tmpdir() } });
  JSON.parse(stdout);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s at any moment leaves nothing', async signal => {
  const TMPDIR = tempFolder();
  for (const wait of [60, 120, 180, 260, 400]) {
    const child = spawn(process.execPath, [BIN, 'demo'], { env: { PATH: process.env.PATH, TMPDIR }, stdio: 'ignore' });
    setTimeout(() => child.kill(signal), wait);
    await new Promise(done => child.on('close', done));
  }
  expect(readdirSync(TMPDIR)).toEqual([]);
});

test('the sample is stored spelled', () => {
  expect(Object.values(demoFiles).map(rawCharacter).filter(Boolean)).toEqual([]);
  expect(Object.keys(demoFiles).length).toBeGreaterThan(10);
});

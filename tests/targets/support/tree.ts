// Writes a small tree into a temporary folder and walks it. Names may be bytes, for names that are not UTF-8.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folderTarget } from '../../../src/targets/folder.ts';
import type { FolderOptions } from '../../../src/targets/sieve.ts';
import type { Entry, Target } from '../../../src/targets/target.ts';

/** Removed when the test ends. */
export function tempFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'unjack-test-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

export function tree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = tempFolder();
  write(root, files);
  return root;
}

export function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Git without any configuration of the machine it runs on. */
export function git(root: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export function entriesOf(target: Target): readonly Entry[] {
  return [...target.entries()];
}

export function walked(root: string, options: Partial<FolderOptions> = {}) {
  const target = folderTarget(root, { name: '.', agentFile: () => false, ...options });
  const entries = entriesOf(target);
  return { entries, paths: entries.map(entry => entry.path), notices: target.notices };
}

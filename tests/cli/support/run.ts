// Runs the real command line, as built, in a child process.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

export const BIN = join(ROOT, 'bin/unjack.js');

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of node itself. */
  readonly node?: readonly string[];
}

/** Runs `unjack ARGS`. The environment holds only what the options name, PATH and HOME. */
export function unjack(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  if (!existsSync(join(ROOT, 'dist/start.cjs'))) throw new Error('dist is missing: run `npm run build` first');
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env };
  const child = spawn(process.execPath, [...(options.node ?? []), BIN, ...args], { cwd: options.cwd ?? ROOT, env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
}

/** Characters that must never reach a terminal or a log from the scanned tree. LF is ours. */
const RAW =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|[\ud800-\udfff](?![\udc00-\udfff])/u;

/** Undefined, or the first raw character and what stands around it. Our own colours are left out. */
export function rawCharacter(text: string): string | undefined {
  const plain = text.replace(/\u001b\[[0-9;]*m/g, '');
  const found = RAW.exec(plain);
  return found ? JSON.stringify(plain.slice(Math.max(0, found.index - 20), found.index + 20)) : undefined;
}

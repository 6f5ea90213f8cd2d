// Runs a command and says what it took. Processor time and peak memory come from /usr/bin/time (GNU) where there is one:
// a child of a large process inherits that process's peak, so Node could not tell; without it only the time is known.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Usage {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of processor time, user and system; undefined where nothing measures it. */
  readonly cpu: number | undefined;
  /** Bytes. */
  readonly peak: number | undefined;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Exit codes that are no failure; 0 unless given. */
  readonly exits?: readonly number[];
}

const GNU_TIME =
  existsSync('/usr/bin/time') && spawnSync('/usr/bin/time', ['-f', '%M', 'true'], { encoding: 'utf8' }).status === 0;

/** `scratch`: a folder for what the command prints. @throws Error when it fails. */
export function measured(
  { command, args, cwd, exits = [0] }: Command,
  scratch: string,
): Usage & { readonly out: string; readonly err: string } {
  const out = join(scratch, 'out');
  const usage = join(scratch, 'usage');
  const file = openSync(out, 'w');
  const timed = GNU_TIME ? ['/usr/bin/time', '-q', '-o', usage, '-f', '%U %S %M', command] : [command];
  const started = performance.now();
  const { status, stderr, error } = spawnSync(timed[0]!, [...timed.slice(1), ...args], {
    cwd,
    stdio: ['pipe', file, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    input: '',
  });
  const wall = (performance.now() - started) / 1000;
  closeSync(file);
  if (error || !exits.includes(status ?? -1)) {
    throw new Error(`${command} ${args.join(' ')}: exit ${status}: ${error?.message ?? stderr.slice(0, 500)}`);
  }
  if (!GNU_TIME) return { wall, cpu: undefined, peak: undefined, out, err: stderr };
  const [user, system, kilobytes] = readFileSync(usage, 'utf8').trim().split(' ').map(Number);
  return { wall, cpu: user! + system!, peak: kilobytes! * 1024, out, err: stderr };
}

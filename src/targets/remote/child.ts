// A program that may hang, flood or be fooled by a server: run apart from the terminal, watched while it runs, and ended with
// all it started.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Errand } from '../errand.ts';

export interface ChildRun {
  /** 127 when it could not be started; undefined when it was ended by us. */
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  /** What `watch` or the errand said to end it. */
  readonly stopped?: string;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly errand: Errand;
  /** Longest time in milliseconds. */
  readonly time: number;
  /** Asked now and then; words mean: end it. */
  readonly watch?: () => string | undefined;
}

const MOST_TEXT = 64 * 1024 * 1024;
const EVERY = 100;

/** Never throws. */
export function runChild(program: string, args: readonly string[], options: ChildOptions): Promise<ChildRun> {
  const { cwd, env, errand, time, watch } = options;
  return new Promise(done => {
    // A session of its own has no terminal to ask for passwords on, and can be ended as a whole.
    const child = spawn(program, args, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const texts = { out: '', err: '' };
    let stopped: string | undefined;
    let alive = true;
    const end = (why: string) => {
      stopped ??= why;
      if (alive) endAll(child);
    };
    errand.later(() => end('ended'));
    const take = (name: 'out' | 'err') => (text: string) => {
      if (texts[name].length < MOST_TEXT) texts[name] += text;
    };
    child.stdout.setEncoding('utf8').on('data', take('out'));
    child.stderr.setEncoding('utf8').on('data', take('err'));
    const started = Date.now();
    const timer = setInterval(() => {
      const notice = errand.halt();
      const why = notice?.message ?? watch?.();
      if (why !== undefined) end(why);
      else if (Date.now() - started > time) end(`It took longer than ${Math.round(time / 1000)} seconds.`);
    }, EVERY);
    let over = false;
    const finish = (code: number | undefined) => {
      if (over) return;
      over = true;
      alive = false;
      clearInterval(timer);
      done({ code: stopped === undefined ? code : undefined, ...texts, ...(stopped === undefined ? {} : { stopped }) });
    };
    child.on('error', () => finish(127));
    child.on('close', code => finish(code ?? 1));
  });
}

function endAll(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

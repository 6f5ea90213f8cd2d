// The only place that writes to the terminal. It writes to the descriptors themselves: Node's streams cost several
// milliseconds to set up, and are used only where a descriptor would block. A reader that goes away (`| head`) is no error.
import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

export interface Console {
  /** Resolves when the text was handed over, or the reader is gone. */
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

export function terminal(): Console {
  return { out: writer(1), err: writer(2) };
}

function writer(descriptor: 1 | 2): (text: string) => Promise<void> {
  let gone = false;
  return async text => {
    const bytes = Buffer.from(text);
    let done = 0;
    while (!gone && done < bytes.length) {
      try {
        done += writeSync(descriptor, bytes, done);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) gone = true;
        else {
          await byStream(descriptor, bytes.subarray(done));
          return;
        }
      }
    }
  };
}

/** For a pipe that somebody set to non-blocking: the stream waits until it takes more. */
function byStream(descriptor: 1 | 2, bytes: Uint8Array): Promise<void> {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', () => {});
  return new Promise(done => stream.write(bytes, () => done()));
}

/** Whether a descriptor is a terminal; answers for files and pipes without loading the streams. */
export function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
}

/** Whether to colour what goes to standard output. `when`: the --color option. */
export function wantsColour(when: string, env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal && env.TERM !== 'dumb';
}

/** Columns of the terminal; 80 when standard output is none. */
export function terminalWidth(): number {
  return (isTerminal(1) && process.stdout.columns) || 80;
}

// The only place that writes to the terminal. A reader that goes away (`| head`) is no error of ours.

export interface Console {
  /** Resolves when the text was handed over, or the reader is gone. */
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

export function terminal(): Console {
  return { out: writer(process.stdout), err: writer(process.stderr) };
}

function writer(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  let gone = false;
  stream.on('error', () => {
    gone = true;
  });
  return text =>
    new Promise(done => {
      if (gone || text === '') done();
      else stream.write(text, () => done());
    });
}

/** Whether to colour what goes to standard output. `when`: the --color option. */
export function wantsColour(when: string, env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Columns of the terminal; 80 when standard output is none. */
export function terminalWidth(): number {
  return process.stdout.columns || 80;
}

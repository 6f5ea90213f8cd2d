// Parsers of others are asked about text that was made to hold them up. What is known to do so is not given to them; what is
// not known is ended here, long after the time that honest text takes. V8 can end what a script calls; where there is no
// Node, nothing is ended.

export class OutOfTime extends Error {}

/** Milliseconds for any text, and for each UTF-16 unit of it: ten times what the slowest honest pages take. */
const LEAST = 2000;
const EACH = 0.03;

interface Machine {
  readonly Script: new (text: string, options: { readonly filename: string }) => Runs;
}

interface Runs {
  runInThisContext(options: { readonly timeout: number }): unknown;
}

const WORK = 'unjack.work';
const slot = globalThis as {
  [key: symbol]: unknown;
  readonly process?: { getBuiltinModule?(name: string): unknown };
};

let script: Runs | undefined;

/** Text in which no parser but one that doubles its work with each bracket stays for long. UTF-16 units. */
const SHORT = 8000;

/**
 * What a parser makes of a text of this length. A watch takes a good part of a millisecond to set up: shorter texts than `short`
 * are not watched. @throws {@link OutOfTime}
 */
export function bounded<T>(length: number, work: () => T, short = SHORT): T {
  if (length < short) return work();
  if (!script) {
    const machine = slot.process?.getBuiltinModule?.('node:vm') as Machine | undefined;
    if (!machine) return work();
    script = new machine.Script(`globalThis[Symbol.for('${WORK}')]()`, { filename: WORK });
  }
  let result: T;
  slot[Symbol.for(WORK)] = () => {
    result = work();
  };
  try {
    script.runInThisContext({ timeout: Math.ceil(LEAST + EACH * length) });
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new OutOfTime() : error;
  } finally {
    delete slot[Symbol.for(WORK)];
  }
  return result!;
}

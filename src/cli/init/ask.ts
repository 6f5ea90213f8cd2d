// Questions to a person at a terminal. Anything but a yes is a no.
import { createInterface } from 'node:readline/promises';

export type Ask = (question: string) => Promise<boolean>;

/** Undefined without a terminal to ask at. */
export function asker(): Ask | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async question => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return /^\s*y(es)?\s*$/i.test(await lines.question(`${question} [y/N] `));
    } finally {
      lines.close();
    }
  };
}

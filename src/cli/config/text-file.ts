// The text of a file that the invoker named: a config, a baseline, a rule.
import { readFileSync, statSync } from 'node:fs';
import { quote } from '../../text/quote.ts';
import { UsageError } from '../usage-error.ts';

/** More than any such file needs, in bytes. */
const MOST = 64 * 1024 * 1024;

/** @throws UsageError when the file cannot be read or is no text. `option`: what named it. */
export function readNamed(file: string, option: string): string {
  const fail = (why: string): never => {
    throw new UsageError(`${option} ${quote(file)}: ${why}`);
  };
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return fail('there is no such file');
    if (!stat.isFile()) return fail('is not a file');
    if (stat.size > MOST) return fail('is too large');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail(error instanceof TypeError ? 'is not UTF-8' : 'cannot be read');
  }
}

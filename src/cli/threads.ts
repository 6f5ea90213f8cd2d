// --threads: a number, or as many as there are processors where that pays.
import type { ScanOptions } from '../scan.ts';
import { UsageError } from './usage-error.ts';

/** More than any machine this was tried on has processors. */
const MOST = 64;

/** `profiled`: one at most, for the time of several adds up to nothing. @throws UsageError */
export function threadsOf(typed: string | undefined, profiled: boolean): NonNullable<ScanOptions['threads']> {
  if (profiled && typed !== undefined && typed !== '1') throw new UsageError('--profile measures a single thread');
  if (profiled) return 1;
  if (typed === undefined) return 'auto';
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (number < 1 || number > MOST) throw new UsageError(`--threads is a number from 1 to ${MOST}`);
  return number;
}

// --threads: a number, or as many as there are processors where that pays.
import type { ScanOptions } from '../scan.ts';
import { UsageError } from './usage-error.ts';

/** More than any machine this was tried on has processors. */
const MOST = 64;

/** @throws UsageError when it is no such number. */
export function threadsOf(typed: string | undefined): NonNullable<ScanOptions['threads']> {
  if (typed === undefined) return 'auto';
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (number < 1 || number > MOST) throw new UsageError(`--threads is a number from 1 to ${MOST}`);
  return number;
}

// What looking for unseen and deceptive characters costs on ASCII files, where one look at the bytes answers for all of
// them, against reading the same files from the cache of the system. In one process: a start would drown both.
import { resolve } from 'node:path';
import { bytesReader } from '../../targets/bytes.ts';
import { look } from '../../text/look.ts';

const ROUNDS = 40;

/** Least times in milliseconds. `paths`: ASCII files. */
export function characterCost(paths: readonly string[]): { readonly read: number; readonly characters: number } {
  const read = bytesReader(true);
  const places = paths.map(path => resolve(path));
  const round = (work: (bytes: Uint8Array) => number) => {
    for (const place of places) {
      const found = read(place, place);
      if ('bytes' in found && work(found.bytes) < 0) throw new Error('unreachable');
    }
  };
  round(look);
  const least = { read: Number.POSITIVE_INFINITY, both: Number.POSITIVE_INFINITY };
  for (let i = 0; i < ROUNDS; i++) {
    for (const [name, work] of [
      ['read', (bytes: Uint8Array) => bytes.length],
      ['both', look],
    ] as const) {
      const started = performance.now();
      round(work);
      least[name] = Math.min(least[name], performance.now() - started);
    }
  }
  return { read: least.read, characters: least.both - least.read };
}

// What looking for unseen and deceptive characters costs on ASCII files: the look at bytes with the part that does so and
// without it, against reading the same files from the cache of the system. In one process: a start would drown all of it.
import { resolve } from 'node:path';
import { noteEncodings } from '../../decode/look/noted.ts';
import { bytesReader } from '../../targets/bytes.ts';
import { byteMachine } from '../../text/byte-machine.ts';
import { assembled } from '../byte-look.ts';

const ROUNDS = 60;

/** Least times in milliseconds. `paths`: ASCII files. */
export async function characterCost(
  paths: readonly string[],
): Promise<{ readonly read: number; readonly look: number; readonly characters: number }> {
  const read = bytesReader();
  const places = paths.map(path => resolve(path));
  const files = places.flatMap(place => {
    const found = read(place, place);
    return 'bytes' in found ? [Uint8Array.from(found.bytes)] : [];
  });
  const work: Readonly<Record<'read' | 'with' | 'without', () => void>> = {
    read: () => places.forEach(place => void read(place, place)),
    with: await looking(files, true),
    without: await looking(files, false),
  };
  const least = { read: Number.POSITIVE_INFINITY, with: Number.POSITIVE_INFINITY, without: Number.POSITIVE_INFINITY };
  for (let i = 0; i < ROUNDS; i++) {
    for (const name of ['read', 'with', 'without'] as const) {
      const started = performance.now();
      work[name]();
      least[name] = Math.min(least[name], performance.now() - started);
    }
  }
  return { read: least.read, look: least.with, characters: Math.max(0, least.with - least.without) };
}

async function looking(files: readonly Uint8Array[], characters: boolean): Promise<() => void> {
  const machine = byteMachine(await assembled(characters));
  if (!machine) throw new Error('no WebAssembly here');
  noteEncodings(machine);
  const nothing = () => {};
  return () => {
    for (const bytes of files) machine.look(bytes, nothing);
  };
}

// What looking for unseen and deceptive characters costs on ASCII files: the look at bytes with the part that does so and
// without it, against reading the same files from the cache of the system. In one process: a start would drown all of it.
import { isAscii } from 'node:buffer';
import { resolve } from 'node:path';
import { noteEncodings } from '../../decode/look/noted.ts';
import { bytesReader } from '../../targets/bytes.ts';
import { byteMachine } from '../../text/byte-machine.ts';
import { assembled } from '../byte-look.ts';

const ROUNDS = 60;

/** What is measured, in the order of every other round: what follows the same work finds the caches warmer. */
const NAMES = ['read', 'with', 'without'] as const;

/** Bytes of the files that are tried, of which every so many of a tree are taken. */
const SAMPLE = 6_000_000;

/** Least times in milliseconds, over the ASCII files among every so many of these of so many bytes together. */
export async function characterCost(
  paths: readonly string[],
  bytes: number,
): Promise<{ readonly read: number; readonly look: number; readonly characters: number }> {
  const read = bytesReader();
  const step = Math.ceil(bytes / SAMPLE);
  const sample = paths.flatMap((path, i) => {
    const place = resolve(path);
    const found = i % step === 0 && read(place, place);
    return found && 'bytes' in found && isAscii(found.bytes) ? [{ place, bytes: Uint8Array.from(found.bytes) }] : [];
  });
  const places = sample.map(({ place }) => place);
  const files = sample.map(file => file.bytes);
  const work: Readonly<Record<(typeof NAMES)[number], () => void>> = {
    read: () => places.forEach(place => void read(place, place)),
    with: await looking(files, true),
    without: await looking(files, false),
  };
  const least = { read: Number.POSITIVE_INFINITY, with: Number.POSITIVE_INFINITY, without: Number.POSITIVE_INFINITY };
  for (let i = 0; i < ROUNDS; i++) {
    for (const name of i % 2 === 0 ? NAMES : NAMES.toReversed()) {
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

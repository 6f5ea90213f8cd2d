// Archives with bytes changed, cut out and doubled at random: whatever comes of it is told, and nothing throws or hangs.
import fc from 'fast-check';
import { test } from 'vitest';
import { pax, tar, tgz } from './make-tar.ts';
import { zip } from './make-zip.ts';
import { opened } from './support.ts';

const ENTRIES = [
  { name: 'a.txt', text: 'one' },
  { name: 'dir/b.md', text: 'two '.repeat(300) },
];
const SEEDS = [
  tar(pax({ path: 'c' }), ...ENTRIES, { name: 'l', type: '2', link: 'a.txt' }, { name: 'h', type: '1', link: 'a.txt' }),
  tgz(...ENTRIES),
  zip(ENTRIES),
  tgz({ name: 'in.zip', text: zip(ENTRIES) }),
];

const change = fc.record({
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  bytes: fc.uint8Array({ maxLength: 40 }),
});

test.each(SEEDS.map((seed, i) => [['tar', 'tgz', 'zip', 'nested'][i]!, seed] as const))('%s', async (_, seed) => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
      let bytes = Buffer.from(seed);
      for (const { at, length, bytes: put } of changes) {
        const place = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + length)]);
      }
      await opened(bytes);
    }),
    { numRuns: 120 },
  );
});

// A helper thread that ends in the middle of its work, with a file in hand: each after a few more files than the one before.
import { workerData } from 'node:worker_threads';

let left = 5 + 3 * workerData.helper;
const { store } = Atomics;
Atomics.store = (cells, at, value) => {
  if (left-- === 0) throw new Error('this helper dies');
  return store.call(Atomics, cells, at, value);
};
await import('./helper.mjs');

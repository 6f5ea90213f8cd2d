// The script of a helper thread: examines files from the back of the list and says of which there is nothing in them. It
// answers in shared memory, and in the end with what it found nothing in for the cache. Whatever goes wrong here ends this thread, and the main thread does its files.
import { parentPort, workerData } from 'node:worker_threads';
import { cleanFiles } from '../cache/clean-files.ts';
import { engineFor } from '../engine.ts';
import { type Examined, examine, isNothing } from '../examine.ts';
import { rulesFrom } from '../rulebook/from-recipe.ts';
import { bytesReader } from '../targets/bytes.ts';
import { fileEntry } from '../targets/entry.ts';
import { filesFor, type Nothing, tell } from './board.ts';
import type { Order } from './order.ts';

void help(workerData as Order);

async function help({ helper, cells, surfaceOf, surfaces, ...order }: Order): Promise<void> {
  const [paths, places] = [order.paths.split('\0'), order.places.split('\0')];
  const rules = await rulesFrom(order.rules);
  const tools = {
    facts: rules.facts,
    engine: engineFor(rules, order.trustedHosts, order.off),
    prefilter: order.prefilter,
    clean: order.clean && cleanFiles(order.clean),
  };
  const read = bytesReader(true);
  for (const file of filesFor(cells, helper)) {
    const entry = fileEntry('', paths[file]!, read, places[file]!);
    tell(cells, file, nothingIn(await examine(entry, surfaces[surfaceOf[file]!]!, tools)));
  }
  if (tools.clean) parentPort?.postMessage(tools.clean.used());
}

function nothingIn(examined: Examined): Nothing | undefined {
  const { bytes, binary } = examined;
  return bytes === undefined || !isNothing(examined) ? undefined : { bytes, binary };
}

// What bin/unjack.js, dist/index.js and dist/worker.cjs call: loads the command line, the library or the script of a helper thread from
// the chunks.
import { join } from 'node:path';
import { chunkLoader, type Loading } from './chunk-loader.ts';

/** Holds what every start needs. */
const FIRST = 'cli.pack.cjs';

/** `dist`: absolute path of the folder the build wrote. */
export function start(dist: string, outer: (id: string) => unknown, argv: readonly string[]): Promise<number> {
  let cli: typeof import('./main.ts') | undefined;
  const load = loader(dist, outer, make => (cli ? cli.withUsualFlags(make) : make()));
  cli = load('cli.cjs') as typeof import('./main.ts');
  return cli.main(argv);
}

/** Runs the script of a helper thread. */
export function help(dist: string, outer: (id: string) => unknown): void {
  loader(dist, outer)('worker.cjs');
}

/** The exports of src/index.ts. */
export function library(dist: string, outer: (id: string) => unknown): unknown {
  return loader(dist, outer)('index.cjs');
}

function loader(dist: string, outer: (id: string) => unknown, around?: Loading['around']) {
  return chunkLoader(join(dist, 'chunks'), outer, { pack: FIRST, ...(around && { around }) });
}

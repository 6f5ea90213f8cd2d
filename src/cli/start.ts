// What bin/unjack.js calls: loads the command line from its chunks and runs it.
import { join } from 'node:path';
import { chunkLoader } from './chunk-loader.ts';

/** `dist`: absolute path of the folder the build wrote. */
export function start(dist: string, outer: (id: string) => unknown, argv: readonly string[]): Promise<number> {
  const { main } = chunkLoader(outer)(join(dist, 'cli.cjs')) as typeof import('./main.ts');
  return main(argv);
}

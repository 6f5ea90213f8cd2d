// unjack cache: what is kept of packages between scans, and how to get rid of it.
import { cacheFolder, cacheSize, clearCache } from '../../targets/remote/package-cache.ts';
import { quote } from '../../text/quote.ts';
import type { Console } from '../console.ts';
import { EXIT } from '../exit.ts';
import type { Flags } from '../program.ts';
import { UsageError } from '../usage-error.ts';

export async function cacheCommand([what]: readonly string[], _: Flags, console: Console): Promise<number> {
  if (what !== undefined && what !== 'clear')
    throw new UsageError(`unjack cache ${quote(what, 40)}: the only thing to do is clear`);
  const { files, bytes } = cacheSize();
  const kept = `${files === 1 ? '1 package' : `${files} packages`}, ${(bytes / 1024 / 1024).toFixed(1)} MB`;
  if (what === 'clear') clearCache();
  await console.out(
    what === 'clear'
      ? `Removed ${kept}.\n`
      : `${quote(cacheFolder(), 400)} holds ${kept}. unjack cache clear removes them.\n`,
  );
  return EXIT.clean;
}

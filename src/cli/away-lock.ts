// A lock file with --dependencies: the packages it pins, as the registry hands them out.
import { readFileSync, statSync } from 'node:fs';
import type { Errand } from '../targets/errand.ts';
import { readLock } from '../targets/remote/lock-file.ts';
import { lockTarget } from '../targets/remote/lock-target.ts';
import { packageCache } from '../targets/remote/package-cache.ts';
import type { Target } from '../targets/target.ts';
import { quote } from '../text/quote.ts';
import { archiveOptions } from './away-options.ts';
import type { PathOptions } from './paths.ts';
import { UsageError } from './usage-error.ts';

const MOST = 256 * 1024 * 1024;

/** @throws UsageError when the file is no lock file. */
export async function lockAway(typed: string, options: PathOptions, errand: Errand): Promise<Target> {
  const lock = statSync(typed).size > MOST ? undefined : readLock(readFileSync(typed, 'utf8'));
  if (!lock) throw new UsageError(`${quote(typed, 120)}: is no lock file of npm, yarn 1 or pnpm`);
  const target = await lockTarget(lock, errand, {
    name: typed,
    agentFile: options.agentFile,
    wanted: path => (options.dependencyFile?.(path) ?? true) && (options.keep?.(path) ?? true),
    archive: archiveOptions(typed, 'package.tgz', { agentFile: options.agentFile, stdinName: '' }, errand),
    cache: packageCache(),
  });
  errand.later(() => target.close());
  return target;
}

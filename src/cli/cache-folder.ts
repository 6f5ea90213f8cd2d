// --cache DIR: where to write down what nothing was found in. The scanned tree may hold anything, so also facts made up to
// hide findings: the folder must lie outside of it.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type CleanFiles, cleanFiles } from '../cache/clean-files.ts';
import type { ScanOptions } from '../scan.ts';
import { checkoutTop } from '../targets/checkout.ts';
import { quote } from '../text/quote.ts';
import { VERSION } from '../version.ts';
import { UsageError } from './usage-error.ts';

/** `root`: absolute, of what is scanned; undefined when that lies nowhere on disk. @throws UsageError */
export function cleanFilesIn(typed: string, root: string | undefined, options: ScanOptions): CleanFiles | undefined {
  const recipe = 'facts' in options.rules ? options.rules.recipe : undefined;
  if (root === undefined || recipe === undefined) return undefined;
  const shown = `--cache ${quote(typed, 200)}`;
  const folder = landing(resolve(typed));
  const path = relative(realpathSync(checkoutTop(root) ?? root), folder);
  if (path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path))) {
    throw new UsageError(`${shown}: lies in what is scanned, which could bring along a cache that hides findings`);
  }
  make(folder, shown);
  const { trustedHosts = [], off = new Set() } = options;
  const decisive = JSON.stringify([VERSION, process.version, programHash(), recipe, trustedHosts, [...off]]);
  return cleanFiles({ folder, rules: createHash('sha256').update(decisive).digest('hex') });
}

/** Where a path leads, links followed, that may not be there yet. */
function landing(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(landing(dirname(path)), basename(path));
  }
}

function make(folder: string, shown: string): void {
  try {
    makeAll(folder);
    readdirSync(folder);
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new UsageError(`${shown}: is no folder that can be written to`);
  }
}

/** One by one: told to make all of them, Node never comes back from a folder that lets nobody in, such as /proc. */
function makeAll(folder: string): void {
  if (existsSync(folder)) return;
  makeAll(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Over all that the build wrote, so that facts do not outlive a change of the program that kept its version. */
function programHash(): string {
  const chunks = typeof __dirname === 'string' ? __dirname : undefined;
  const hash = createHash('sha256');
  if (chunks === undefined) return hash.digest('hex');
  for (const name of readdirSync(chunks).sort()) {
    if (/\.(?:cjs|json|bin)$/.test(name))
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(join(chunks, name)));
  }
  return hash.digest('hex');
}

// Which PATH arguments name something that is not a file or folder here: archives, and what has to be fetched. Looked at for
// every scan, so nothing else is loaded for it.
import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { quote } from '../text/quote.ts';
import { UsageError } from './usage-error.ts';

const ARCHIVES = /\.(?:tar|tgz|tar\.gz|crate|zip|vsix|mcpb|dxt|whl|skill|plugin)$/i;
const LOCKS = /(?:^|[\\/])(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)$/;
const ADDRESS = /^(?:npm|github|gitlab):|^[a-z][a-z0-9+.-]*:\/\/|^[a-z][a-z0-9+.-]+::|^[\w.-]+@[\w.-]+:(?!\/\/)/i;

/** An archive on disk, a git repository without a working tree, something to fetch, a lock file. */
export type AwayForm = 'archive' | 'bare' | 'remote' | 'lock';

/** `locks`: what lock files pin is wanted. @throws UsageError for what could be a file here or something to fetch. */
export function awayForm(typed: string, locks = false): AwayForm | undefined {
  if (locks && LOCKS.test(typed) && statOf(typed)?.isFile()) return 'lock';
  const remote = ADDRESS.test(typed);
  if (!remote && !ARCHIVES.test(typed)) return isBare(typed) ? 'bare' : undefined;
  const stat = statOf(typed);
  if (!remote) return stat?.isFile() ? 'archive' : isBare(typed) ? 'bare' : undefined;
  if (stat === undefined) return 'remote';
  throw new UsageError(`${quote(typed, 80)} names something to fetch and a file here: write ./ before the file`);
}

/** A folder called .git is the data of a checkout, which is scanned with it; one that holds .git is a checkout. */
function isBare(typed: string): boolean {
  // To ask for something below a file makes Node build an error with its stack, twice for each file of a commit.
  if (statOf(typed)?.isFile()) return false;
  if (basename(resolve(typed)) === '.git' || statOf(join(typed, '.git')) !== undefined) return false;
  return ['HEAD', 'objects', 'refs'].every(name => statOf(join(typed, name)) !== undefined);
}

function statOf(typed: string) {
  try {
    return lstatSync(typed, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

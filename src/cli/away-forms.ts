// Which PATH arguments name something that is not a file or folder here: archives, and what has to be fetched. Looked at for
// every scan, so nothing else is loaded for it.
import { lstatSync } from 'node:fs';
import { quote } from '../text/quote.ts';
import { UsageError } from './usage-error.ts';

const ARCHIVES = /\.(?:tar|tgz|tar\.gz|crate|zip|vsix|mcpb|dxt|whl|skill|plugin)$/i;
const ADDRESS = /^(?:npm|github|gitlab):|^[a-z][a-z0-9+.-]*:\/\/|^[a-z][a-z0-9+.-]+::|^[\w.-]+@[\w.-]+:(?!\/\/)/i;

/** An archive on disk, something to fetch, or neither. */
export type AwayForm = 'archive' | 'remote';

/** @throws UsageError for what could be either a file here or something to fetch. */
export function awayForm(typed: string): AwayForm | undefined {
  const remote = ADDRESS.test(typed);
  if (!remote && !ARCHIVES.test(typed)) return undefined;
  const stat = statOf(typed);
  if (!remote) return stat?.isFile() ? 'archive' : undefined;
  if (stat === undefined) return 'remote';
  throw new UsageError(`${quote(typed, 80)} names something to fetch and a file here: write ./ before the file`);
}

function statOf(typed: string) {
  try {
    return lstatSync(typed, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

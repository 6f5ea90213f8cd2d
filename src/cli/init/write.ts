// Writes a set-up into a folder: a file that is there already stays unless the user says otherwise, and no link is followed.
import { chmodSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quote } from '../../text/quote.ts';
import { UsageError } from '../usage-error.ts';
import { writeReport } from '../write-report.ts';

export type State = 'missing' | 'same' | 'other';

/** What stands at the place of a file that would be written. @throws UsageError when a folder on the way is none. */
export function stateOf(root: string, path: string, text: string): State {
  const names = path.split('/');
  for (let i = 1; i < names.length; i++) {
    const stat = lstatSync(join(root, ...names.slice(0, i)), { throwIfNoEntry: false });
    if (stat && !stat.isDirectory()) {
      throw new UsageError(`${quote(names.slice(0, i).join('/'))} is a link or a file: nothing is written below it`);
    }
  }
  const place = join(root, path);
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  return stat.isFile() && stat.size < 1_000_000 && readFileSync(place, 'utf8') === text ? 'same' : 'other';
}

export function writeFile(root: string, path: string, text: string, executable = false): void {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  writeReport(place, text);
  if (executable) chmodSync(place, 0o755);
}

// npm:NAME[@RANGE] as a target: the package as the registry hands it out, which is not always what is in its repository.
import { rmSync } from 'node:fs';
import { archiveFile } from '../targets/archive/open.ts';
import type { Errand } from '../targets/errand.ts';
import { fetchTarballs, npmSpec } from '../targets/remote/npm-fetch.ts';
import type { Target } from '../targets/target.ts';
import { quote } from '../text/quote.ts';
import { archiveOptions, nothing } from './away-options.ts';
import type { PathOptions } from './paths.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when what was typed names no package. */
export async function npmAway(typed: string, options: PathOptions, errand: Errand): Promise<Target> {
  const spec = npmSpec(typed);
  if (spec === undefined) throw new UsageError(`${quote(typed, 120)}: write npm:NAME or npm:NAME@RANGE`);
  errand.say('Fetching the package');
  const fetched = await fetchTarballs([spec], errand);
  if ('message' in fetched) {
    if (fetched.wrong) throw new UsageError(`${quote(typed, 120)}: ${fetched.message}`);
    return nothing(typed, errand.halt() ?? { kind: 'unreadable', message: fetched.message, incomplete: true });
  }
  const [tarball] = fetched;
  const named = typed.endsWith(`@${tarball!.version}`) ? typed : `${typed} (version ${tarball!.version})`;
  const target = await archiveFile(tarball!.file, {
    ...archiveOptions(named, 'package.tgz', options, errand),
    strip: 'first',
  });
  errand.later(() => target.close());
  rmSync(tarball!.file, { force: true });
  return target;
}

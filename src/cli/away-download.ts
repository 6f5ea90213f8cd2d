// An archive by its https address as a target: read while it comes, never put down unless it is a zip.
import { archiveStream } from '../targets/archive/open.ts';
import { storedStream } from '../targets/archive/stored.ts';
import type { Errand } from '../targets/errand.ts';
import { download } from '../targets/remote/download.ts';
import type { Target } from '../targets/target.ts';
import { quote } from '../text/quote.ts';
import { archiveOptions, nothing } from './away-options.ts';
import type { PathOptions } from './paths.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when what was typed names nothing that could be fetched. */
export async function downloadAway(typed: string, options: PathOptions, errand: Errand): Promise<Target> {
  if (!URL.canParse(typed)) throw new UsageError(`${quote(typed, 120)}: is no address`);
  errand.say('Fetching the archive');
  const fetched = await download(typed, errand);
  if ('message' in fetched) {
    if (fetched.wrong) throw new UsageError(`${quote(typed, 120)}: ${fetched.message}`);
    return nothing(typed, errand.halt() ?? { kind: 'unreadable', message: fetched.message, incomplete: true });
  }
  const file = decodeURIComponent(
    new URL(typed).pathname
      .split('/')
      .at(-1)!
      .replace(/%(?![0-9a-f]{2})/gi, ''),
  );
  const own = archiveOptions(typed, file, options, errand);
  const open = /\.(?:tar|tgz|tar\.gz|crate)$/i.test(file) ? archiveStream : storedStream;
  const target = await open(fetched.stream, [], own);
  errand.later(() => target.close());
  const problem = fetched.problem();
  if (problem === undefined) return target;
  return {
    ...target,
    notices: [...target.notices, errand.halt() ?? { kind: 'unreadable', message: problem, incomplete: true }],
  };
}

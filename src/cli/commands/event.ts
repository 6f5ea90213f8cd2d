// unjack event: what strangers wrote in the event that started a workflow, judged by the same rules as files. An agent that
// answers issues or reviews pull requests is handed exactly these texts.
import { readFileSync, statSync } from 'node:fs';
import type { Matcher, SurfaceData } from '../../surfaces/matcher.ts';
import { eventTarget } from '../../targets/event.ts';
import { quote } from '../../text/quote.ts';
import type { Console } from '../console.ts';
import { namedSettings } from '../named.ts';
import type { Flags } from '../program.ts';
import { stopAfter } from '../stop.ts';
import { UsageError } from '../usage-error.ts';
import { deliver, outputsOf, scanShowingProgress } from './scan.ts';

/** GitHub's limit for an event is 25 MB. */
const LARGEST = 64 * 1024 * 1024;

export async function eventCommand([named]: readonly string[], flags: Flags, console: Console): Promise<number> {
  const outputs = outputsOf(flags);
  const file = named ?? process.env.GITHUB_EVENT_PATH;
  if (!file) throw new UsageError('unjack event needs a FILE: GITHUB_EVENT_PATH is not set');
  const target = eventTarget(read(file), file);
  const settings = await namedSettings(flags);
  const options = settings.scanOptions({ root: undefined, whole: false });
  const surfaces: Matcher = path => [...settings.surfaces(path), surfaceOf(path)];
  const stop = stopAfter(flags.timeout as string | undefined);
  const report = await scanShowingProgress(target, { ...options, surfaces }, stop);
  stop.end();
  return deliver(report, { flags, settings, outputs, interrupted: stop.interrupted() }, console);
}

/** Text that an agent is handed when it is called for. */
function surfaceOf(path: string): SurfaceData {
  return {
    id: 'github-event',
    title: 'Text of a GitHub event',
    owner: 'Any agent',
    kind: 'docs',
    format: path.endsWith('.md') ? 'markdown' : path.endsWith('.name') ? 'name' : 'plain',
    loadedBy: [{ agent: 'Agents that answer GitHub events', when: 'on-request' }],
    executes: false,
    verified: true,
  };
}

function read(file: string): unknown {
  const fail = (why: string): never => {
    throw new UsageError(`event ${quote(file)}: ${why}`);
  };
  try {
    const stat = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
    if (file !== '-' && !stat) return fail('there is no such file');
    if (stat && (!stat.isFile() || stat.size > LARGEST)) return fail(stat.isFile() ? 'is too large' : 'is not a file');
    const event: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/, ''));
    return typeof event === 'object' && event !== null && !Array.isArray(event) ? event : fail('is no event');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail(error instanceof SyntaxError ? 'is not JSON' : 'cannot be read');
  }
}

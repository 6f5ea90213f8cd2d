// PATH arguments that name archives or something to fetch, together with any that name files here. Loaded only for those.
import { basename } from 'node:path';
import { HEAD, kindOf, namedAsArchive } from '../targets/archive/kinds.ts';
import { archiveFile, archiveStream } from '../targets/archive/open.ts';
import { storedStream } from '../targets/archive/stored.ts';
import type { Errand } from '../targets/errand.ts';
import { severalTargets } from '../targets/several.ts';
import { stdinTarget } from '../targets/stdin.ts';
import type { Target } from '../targets/target.ts';
import { type AwayForm, awayForm } from './away-forms.ts';
import { archiveOptions } from './away-options.ts';
import type { Chosen } from './chosen.ts';
import { type PathOptions, targetOf } from './paths.ts';

/** `errand`: how to fetch, and where to put things for the time being. @throws UsageError */
export async function awayTarget(paths: readonly string[], options: PathOptions, errand: Errand): Promise<Chosen> {
  const typed = [...new Set(paths)];
  const formOf = (path: string) => awayForm(path, options.dependencyFile !== undefined);
  const here = typed.filter(path => formOf(path) === undefined);
  const away = typed.flatMap(path => {
    const form = formOf(path);
    return form === undefined ? [] : [{ path, form }];
  });
  const only = typed.length === 1 ? away[0] : undefined;
  if (only) return { target: await openAway(only, options, errand), root: undefined, whole: true };
  const parts: Part[] = [];
  for (const one of away) {
    parts.push({ path: one.path, target: await openAway(one, options, errand), prefix: labelOf(one.path, parts) });
  }
  const told = await compared(parts, options);
  if (told) parts.push(told);
  if (here.length === 0) return { target: severalTargets(parts), root: undefined, whole: true };
  const named = await targetOf(here, options);
  return { target: severalTargets([{ target: named.target, prefix: '' }, ...parts]), root: named.root, whole: false };
}

interface Part {
  readonly path: string;
  readonly target: Target;
  /** `x.tgz!/`: no two are the same. */
  readonly prefix: string;
}

/** A package and a repository named together: how the one differs from the other, as a part without files. */
async function compared(parts: readonly Part[], options: PathOptions): Promise<Part | undefined> {
  const packed = parts.filter(({ path }) => /^npm:/i.test(path));
  const repositories = parts.filter(
    ({ path }) => awayForm(path) === 'remote' && !/^npm:/i.test(path) && !isDownload(path),
  );
  const [one, other] = [packed[0], repositories[0]];
  if (!one || !other || packed.length > 1 || repositories.length > 1) return undefined;
  const { differences } = await import('../targets/remote/difference.ts');
  const notices = differences({
    packed: one.target,
    repository: other.target,
    address: other.path,
    matters: options.agentFile,
  });
  return { path: '', prefix: one.prefix, target: { name: '', notices, entries: () => [] } };
}

async function openAway(one: { path: string; form: AwayForm }, options: PathOptions, errand: Errand): Promise<Target> {
  if (one.form === 'lock') return (await import('./away-lock.ts')).lockAway(one.path, options, errand);
  if (one.form === 'bare') return (await import('./away-git.ts')).bareTarget(one.path, options);
  if (one.form === 'remote') {
    if (/^npm:/i.test(one.path)) return (await import('./away-npm.ts')).npmAway(one.path, options, errand);
    if (isDownload(one.path)) return (await import('./away-download.ts')).downloadAway(one.path, options, errand);
    return (await import('./away-git.ts')).gitAway(one.path, options, errand);
  }
  const target = await archiveFile(one.path, archiveOptions(one.path, basename(one.path), options, errand));
  errand.later(() => target.close());
  return target;
}

/** An archive on a web server, by the name it ends with. */
function isDownload(typed: string): boolean {
  return /^https?:/i.test(typed) && namedAsArchive(typed.replace(/[?#].*$/, ''));
}

/** Standard input: an archive when it begins like one, else the text of one file. `name`: path to judge the text as. */
export async function stdinAway(
  name: string,
  options: PathOptions,
  errand: Errand,
  stream: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Target> {
  const first: Buffer[] = [];
  let length = 0;
  const pieces = stream[Symbol.asyncIterator]();
  while (length < HEAD) {
    const next = await pieces.next();
    if (next.done) break;
    first.push(Buffer.from(next.value as Uint8Array));
    length += first.at(-1)!.length;
  }
  const rest = { [Symbol.asyncIterator]: () => pieces };
  const kind = kindOf(Buffer.concat(first).subarray(0, HEAD));
  if (kind === undefined) return stdinTarget(name, rest, first);
  const own = archiveOptions('-', 'stdin', options, errand);
  const target = kind === 'zip' ? await storedStream(rest, first, own) : await archiveStream(rest, first, own);
  errand.later(() => target.close());
  return target;
}

/** Short, and no path: stands in front of the paths of one of several targets. */
function labelOf(typed: string, others: readonly Part[]): string {
  const short =
    typed
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split(/[/:]/)
      .slice(-1)[0] || 'target';
  for (let i = 1; ; i++) {
    const prefix = `${i === 1 ? short : `${short}-${i}`}!/`;
    if (others.every(part => part.prefix !== prefix)) return prefix;
  }
}

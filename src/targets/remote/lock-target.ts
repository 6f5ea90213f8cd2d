// All packages of a lock file as one target, under the paths at which npm would install them. Packages come from the cache or
// from the registry, several at a time; each is read once and let go of before the next.
import { rmSync } from 'node:fs';
import type { Notice } from '../../model/report.ts';
import { type ArchiveOptions, archiveSource } from '../archive/open.ts';
import { spool } from '../archive/spool.ts';
import type { Errand } from '../errand.ts';
import type { Entry, Target } from '../target.ts';
import type { Lock, Pinned } from './lock-file.ts';
import { fetchTarballs, type NoTarball, tarballBytes } from './npm-fetch.ts';
import { fits, type PackageCache } from './package-cache.ts';

export interface LockOptions {
  /** As the user typed it. */
  readonly name: string;
  readonly agentFile: (path: string) => boolean;
  /** Files of a package that are offered. */
  readonly wanted: (path: string) => boolean;
  readonly archive: ArchiveOptions;
  readonly cache: PackageCache;
}

/** Packages for one run of npm, and runs at a time. */
const BATCH = 16;
const AT_ONCE = 4;

export async function lockTarget(
  lock: Lock,
  errand: Errand,
  options: LockOptions,
): Promise<Target & { close(): void }> {
  const { cache } = options;
  const store = spool(options.archive.place);
  const entries: Entry[] = [];
  const notices: Notice[] = [...lock.notices];
  let done = 0;
  const count = () => errand.say(`Reading package ${++done} of ${lock.pinned.length}`);

  const open = async (one: Pinned, bytes: Buffer) => {
    count();
    const source = { size: bytes.length, read: (at: number, length: number) => bytes.subarray(at, at + length) };
    const wanted = (path: string) => options.wanted(`${one.path}/${path}`);
    const own = { ...options.archive, strip: 'first' as const, spool: store, wanted };
    const target = await archiveSource(source, own);
    for (const entry of target.entries())
      entries.push({
        ...entry,
        path: `${one.path}/${entry.path}`,
        ...(entry.to === undefined ? {} : { to: `${one.path}/${entry.to}` }),
      });
    for (const notice of target.notices) {
      notices.push({ ...notice, path: notice.path === undefined ? one.path : `${one.path}/${notice.path}` });
    }
  };
  const fail = ({ path }: Pinned, kind: Notice['kind'], message: string) =>
    notices.push({ kind, path, message, incomplete: true });

  const missing: Pinned[] = [];
  for (const one of lock.pinned) {
    if (errand.halt()) break;
    const bytes = one.integrity === undefined ? undefined : cache.get(one.integrity);
    if (bytes) await open(one, bytes);
    else missing.push(one);
    await new Promise(next => setImmediate(next));
  }
  await fetchAll(missing, errand, async (one, found) => {
    if ('message' in found) {
      count();
      fail(one, 'not-fetched', found.wrong ? `Not fetched: ${found.message}.` : found.message);
      return;
    }
    const bytes = tarballBytes(found);
    rmSync(found.file, { force: true });
    if (one.integrity !== undefined && !fits(bytes, one.integrity)) {
      fail(
        one,
        'not-as-locked',
        'What the registry has does not fit the hash in the lock file: one of the two was changed.',
      );
    } else if (one.integrity !== undefined) cache.put(one.integrity, bytes);
    await open(one, bytes);
  });
  if (missing.length > 0) cache.trim();
  const halted = errand.halt();
  if (halted) notices.push(halted);
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { name: options.name, notices, entries: () => entries, close: () => store.close() };
}

type Found = { readonly file: string; readonly name: string; readonly version: string } | NoTarball;

/** Runs of npm side by side. One that fails is tried again in halves, for one bad package fails a whole run. */
async function fetchAll(
  missing: readonly Pinned[],
  errand: Errand,
  take: (one: Pinned, found: Found) => Promise<void>,
): Promise<void> {
  const batches: Pinned[][] = [];
  for (let i = 0; i < missing.length; i += BATCH) batches.push(missing.slice(i, i + BATCH));
  let offline: NoTarball | undefined;
  let turn: Promise<void> = Promise.resolve();
  // Packages are opened one after the other: each may hold an archive in memory.
  const hand = (one: Pinned, found: Found) => {
    turn = turn.then(() => take(one, found));
    return turn;
  };
  const fetch = async (batch: readonly Pinned[]): Promise<void> => {
    if (errand.halt()) return;
    if (offline) {
      for (const one of batch) await hand(one, offline);
      return;
    }
    const found = await fetchTarballs(
      batch.map(({ name, version }) => `${name}@${version}`),
      errand,
    );
    if (!('message' in found)) {
      for (const [i, one] of batch.entries()) await hand(one, found[i]!);
    } else if (batch.length === 1) await hand(batch[0]!, found);
    else {
      if (found.message.includes('online?')) offline = found;
      const half = batch.length >> 1;
      for (const part of [batch.slice(0, half), batch.slice(half)]) await fetch(part);
    }
  };
  const worker = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) await fetch(batch);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await turn;
}

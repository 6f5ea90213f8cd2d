// An archive as a target. It is read once from beginning to end, whatever its size, and never unpacked to its own paths: the
// contents go into a spool, where the scan finds them. Archives inside it are read in the same way, to a depth.
import type { Notice } from '../../model/report.ts';
import { leftOut } from '../left-out.ts';
import type { Entry, Target } from '../target.ts';
import { type Collected, collector, type Kept } from './collect.ts';
import { entriesOf } from './entries.ts';
import { gunzip, gunzipSmall } from './gunzip.ts';
import { HEAD, kindOf, namedAsArchive } from './kinds.ts';
import { type Allowance, ArchiveEnd, allowance, LIMITS, type Limits } from './limits.ts';
import { reader } from './reader.ts';
import { type ByteSource, type ByteStream, fileSource, type Pieces, piecesOf, streamedPieces } from './source.ts';
import { type Spool, type SpoolPlace, spool } from './spool.ts';
import { stripOf, stripped } from './strip.ts';
import { readTar } from './tar.ts';
import { readZip } from './zip.ts';
import { directoryOf } from './zip-directory.ts';

export interface ArchiveOptions {
  /** As the user typed it. */
  readonly name: string;
  /** File name of the archive: a lone compressed file is called after it. */
  readonly file: string;
  readonly agentFile: (path: string) => boolean;
  readonly keep?: (path: string) => boolean;
  readonly place: SpoolPlace;
  readonly halt: () => Notice | undefined;
  readonly limits?: Limits;
  /** `first`: take the first folder off every path, as npm does. Else a folder around everything is taken off. */
  readonly strip?: 'first';
  /** Files that are kept, by their path without the first folder. Others are passed over. */
  readonly wanted?: (path: string) => boolean;
  /** Where contents go when several archives share one; whoever made it closes it. */
  readonly spool?: Spool;
}

export interface ArchiveTarget extends Target {
  /** Lets go of what was kept. Entries cannot be read any more. */
  close(): void;
}

/** @throws what the file system throws when the file cannot be opened. */
export async function archiveFile(path: string, options: ArchiveOptions): Promise<ArchiveTarget> {
  const source = fileSource(path);
  try {
    return await archiveSource(source, options);
  } finally {
    source.close();
  }
}

/** The source is read to its end before this resolves, and not later. */
export function archiveSource(source: ByteSource, options: ArchiveOptions): Promise<ArchiveTarget> {
  return archiveOf({ source }, options);
}

/** `first`: what was read of the stream already. Zip files cannot be read in this way; see archive/stored.ts. */
export function archiveStream(
  stream: ByteStream,
  first: readonly Uint8Array[],
  options: ArchiveOptions,
): Promise<ArchiveTarget> {
  return archiveOf({ pieces: streamedPieces(stream, first) }, options);
}

type Input = { readonly source: ByteSource } | { readonly pieces: Pieces };

interface Work {
  readonly options: ArchiveOptions;
  readonly spool: Spool;
  readonly allow: Allowance;
  readonly entries: Entry[];
  readonly notices: Notice[];
}

async function archiveOf(input: Input, options: ArchiveOptions): Promise<ArchiveTarget> {
  const limits = options.limits ?? LIMITS;
  const work: Work = {
    options,
    spool: options.spool ?? spool(options.place),
    allow: allowance(limits, options.halt),
    entries: [],
    notices: [],
  };
  try {
    await openOne(input, options.file, '', 1, work);
  } catch (error) {
    if (!(error instanceof ArchiveEnd)) {
      if (!options.spool) work.spool.close();
      throw error;
    }
    work.notices.push(error.notice);
  }
  const { keep } = options;
  const chosen = keep ? work.entries.filter(entry => keep(entry.path)) : work.entries;
  if (chosen.length < work.entries.length) work.notices.push(leftOut(work.entries.length - chosen.length));
  const sorted = chosen.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    name: options.name,
    notices: work.notices,
    entries: () => sorted,
    close: () => options.spool ?? work.spool.close(),
  };
}

/** `prefix`: '' or `inner.tgz!/`. @throws ArchiveEnd when nothing more is to be read at all. */
async function openOne(input: Input, file: string, prefix: string, depth: number, work: Work): Promise<void> {
  const found = collector(work.spool, work.allow, depth === 1 ? work.options.wanted : undefined);
  let end: ArchiveEnd | undefined;
  try {
    await readAll(input, file, found, work);
  } catch (error) {
    end = endOf(error);
  }
  const off = stripOf(found.kept, depth === 1 ? work.options.strip : undefined);
  const kept = stripped(found.kept, off);
  const own: Notice[] = found.notices.map(one => (one.path === undefined ? one : { ...one, path: off(one.path) }));
  const tell = (message: string, incomplete: boolean, path: string) => found.tell(message, incomplete, path);
  const before = found.notices.length;
  const entries = entriesOf(kept, { spool: work.spool, agentFile: work.options.agentFile, tell, notices: own });
  own.push(...found.notices.slice(before));
  const at = (path: string) => prefix + path;
  for (const entry of entries) work.entries.push(prefix === '' ? entry : moved(entry, prefix));
  const whole = prefix === '' ? {} : { path: prefix.slice(0, -2) };
  work.notices.push(...own.map(one => ({ ...one, ...(one.path === undefined ? whole : { path: at(one.path) }) })));
  if (end?.all) throw end;
  if (end) work.notices.push({ ...end.notice, ...whole });
  for (const one of kept) await openInner(one, at(one.path), depth + 1, work);
}

/** Whatever ended the reading, in our words. */
function endOf(error: unknown): ArchiveEnd {
  if (error instanceof ArchiveEnd) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return new ArchiveEnd('The disk is full: the rest was not read.', undefined, true);
  return new ArchiveEnd('It could not be read to its end.', undefined, true);
}

async function openInner(one: Kept, path: string, depth: number, work: Work): Promise<void> {
  if (one.kind !== 'file' || !namedAsArchive(path)) return;
  const source = work.spool.slice(one.at, one.length);
  if (kindOf(source.read(0, HEAD)) === undefined) return;
  const say = (message: string) => work.notices.push({ kind: 'archive', path, message, incomplete: true });
  if (depth > work.allow.limits.depth) say('An archive inside archives inside an archive: not opened.');
  else if (one.length < one.size) say('An archive inside the archive is too large: not opened.');
  else await openOne({ source }, path.slice(path.lastIndexOf('/') + 1), `${path}!/`, depth, work);
}

async function readAll(input: Input, file: string, found: Collected, { allow }: Work): Promise<void> {
  let given = 0;
  if ('source' in input && isZip(input.source)) {
    const { source } = input;
    const sent = (bytes: number) => {
      given += bytes;
      allow.spend(bytes, given, source.size);
    };
    return readZip(source, found, sent, allow.limits.entries);
  }
  const size = 'source' in input ? input.source.size : 0;
  const outer = 'source' in input ? piecesOf(input.source) : input.pieces;
  const packed = reader(outer.pieces);
  const head = await packed.take(HEAD);
  packed.unread(head);
  const isPacked = kindOf(head) === 'gzip';
  const small = isPacked && 'source' in input ? gunzipSmall(input.source) : undefined;
  const unpacked = () => (small ? onePiece(small) : gunzip(packed, message => found.tell(message, true)));
  const pieces = isPacked ? unpacked() : packed.rest();
  const counted = reader(
    (async function* () {
      for await (const piece of pieces) {
        given += piece.length;
        allow.spend(piece.length, isPacked ? given : 0, Math.max(1, small ? size : outer.read()));
        yield piece;
      }
    })(),
  );
  try {
    const first = await counted.take(HEAD);
    counted.unread(first);
    if (kindOf(first) === 'tar') await readTar(counted, found);
    else {
      const name = isPacked ? unpackedName(file) : file;
      if (!isPacked) found.tell('It is no archive of a known kind: read as one file.', true);
      await counted.pass(Number.POSITIVE_INFINITY, found.begin({ name, kind: 'file' }));
    }
  } finally {
    await counted.end();
    await packed.end();
  }
}

async function* onePiece(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}

/** Known by its beginning, or, where something stands in front, by its end. */
function isZip(source: ByteSource): boolean {
  const kind = kindOf(source.read(0, HEAD));
  return kind === 'zip' || (kind === undefined && directoryOf(source, 1) !== undefined);
}

function unpackedName(file: string): string {
  return file.replace(/\.t?gz$/i, '') || 'data';
}

function moved(entry: Entry, prefix: string): Entry {
  return { ...entry, path: prefix + entry.path, ...(entry.to === undefined ? {} : { to: prefix + entry.to }) };
}

// Where the contents of a streamed archive wait until the scan reads them: in memory while there is little, then in one
// temporary file without a name of the archive in it. Where the system allows it the file is unlinked as soon as it is
// open, so that nothing is left behind however the program ends.
import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { ByteSource } from './source.ts';

/** Bytes held in memory. */
const IN_MEMORY = 48 * 1024 * 1024;

export interface Spool {
  /** Bytes kept so far. */
  readonly size: number;
  append(bytes: Uint8Array): void;
  /** A copy. Shorter than asked for only at the end. */
  read(at: number, length: number): Buffer;
  /** A part of it as something to read by place. */
  slice(at: number, length: number): ByteSource;
  close(): void;
}

export interface SpoolPlace {
  /** Absolute path of a file that does not exist yet, in a folder that nobody else can write to. */
  path(): string;
}

export function spool(place: SpoolPlace): Spool {
  let chunks: { readonly at: number; readonly bytes: Buffer }[] = [];
  let size = 0;
  let file: number | undefined;
  let path: string | undefined;

  const toFile = () => {
    path = place.path();
    file = openSync(path, 'wx+', 0o600);
    try {
      rmSync(path);
      if (fstatSync(file).nlink === 0) path = undefined;
    } catch {
      // Where an open file cannot be unlinked, close() does it.
    }
    for (const { bytes } of chunks) writeAll(file, bytes);
    chunks = [];
  };

  return {
    get size() {
      return size;
    },
    append(bytes) {
      if (bytes.length === 0) return;
      if (file === undefined && size + bytes.length > IN_MEMORY) toFile();
      if (file === undefined) chunks.push({ at: size, bytes: Buffer.from(bytes) });
      else writeAll(file, bytes);
      size += bytes.length;
    },
    read,
    slice: (at, length) => ({
      size: length,
      read: (from, most) => read(at + from, Math.max(0, Math.min(most, length - from))),
    }),
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
      if (path !== undefined) rmSync(path, { force: true });
      chunks = [];
      size = 0;
    },
  };

  function read(at: number, length: number): Buffer {
    const out = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)));
    let done = 0;
    if (file !== undefined) {
      while (done < out.length) {
        const got = readSync(file, out, done, out.length - done, at + done);
        if (got === 0) break;
        done += got;
      }
      return out.subarray(0, done);
    }
    for (let i = chunkAt(at); i < chunks.length && done < out.length; i++) {
      const chunk = chunks[i]!;
      done += chunk.bytes.copy(out, done, Math.max(0, at + done - chunk.at));
    }
    return out.subarray(0, done);
  }

  /** The chunk that holds a place, by halving. */
  function chunkAt(at: number): number {
    let [low, high] = [0, chunks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (chunks[middle]!.at <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

// Bytes that can be read by place: a file on disk, or a part of a spool. Zip needs that, for its list stands at the end.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface ByteSource {
  readonly size: number;
  /** Shorter than asked for only at the end. */
  read(at: number, length: number): Buffer;
}

/** @throws what the file system throws. `close` it. */
export function fileSource(path: string): ByteSource & { close(): void } {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read(at, length) {
      const out = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const got = readSync(file, out, done, length - done, at + done);
        if (got === 0) break;
        done += got;
      }
      return out.subarray(0, done);
    },
    close: () => closeSync(file),
  };
}

/** Pieces of a stream. `read`: bytes that were taken from below so far, before unpacking. */
export interface Pieces {
  readonly pieces: AsyncIterable<Uint8Array>;
  read(): number;
}

const PIECE = 256 * 1024;

export function piecesOf(source: ByteSource): Pieces {
  let at = 0;
  return {
    read: () => at,
    pieces: (async function* () {
      for (;;) {
        const piece = source.read(at, PIECE);
        at += piece.length;
        if (piece.length > 0) yield piece;
        if (piece.length < PIECE) return;
        // Room for signals: the reads themselves do not wait.
        await new Promise(done => setImmediate(done));
      }
    })(),
  };
}

/** A stream of bytes, such as standard input. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** `first`: what was read of it already. */
export function streamedPieces(stream: ByteStream, first: readonly Uint8Array[]): Pieces {
  let read = 0;
  return {
    read: () => read,
    pieces: (async function* () {
      for (const piece of first) {
        read += piece.length;
        yield piece;
      }
      for await (const piece of stream) {
        read += piece.length;
        yield piece;
      }
    })(),
  };
}

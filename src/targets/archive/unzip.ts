// The data of one zip entry, unpacked piece by piece and checked against what the list says of it.
import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource } from './source.ts';

/** Told how many bytes came out. @throws ArchiveEnd */
export type Sent = (bytes: number) => void;

export interface Packed {
  /** Where its data begins. */
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
}

const PIECE = 256 * 1024;

/** Answers with what is wrong, in our words. @throws ArchiveEnd, as `sent` does */
export async function unzip(
  source: ByteSource,
  entry: Packed,
  take: (bytes: Uint8Array) => void,
  sent: Sent,
): Promise<string | undefined> {
  let given = 0;
  let read = 0;
  let crc = 0;
  const pass = (bytes: Uint8Array) => {
    given += bytes.length;
    sent(bytes.length);
    crc = crc32(bytes, crc);
    take(bytes);
  };
  const next = () => {
    const bytes = source.read(entry.at + read, Math.min(PIECE, entry.packed - read));
    read += bytes.length;
    return bytes;
  };
  if (entry.method === 0) {
    for (let bytes = next(); bytes.length > 0; bytes = next()) pass(bytes);
  } else if (!(await inflate(next, pass))) return 'Its data is broken: read up to there.';
  if (read < entry.packed) return 'It is cut off.';
  if (given !== entry.size) return 'It is not as long as its list says.';
  return crc === entry.crc ? undefined : 'Its data does not fit its check sum.';
}

/** False when the data is broken. */
async function inflate(next: () => Buffer, pass: (bytes: Uint8Array) => void): Promise<boolean> {
  const stream = createInflateRaw();
  const write = async () => {
    for (let bytes = next(); bytes.length > 0 && !stream.destroyed; bytes = next()) {
      if (!stream.write(bytes)) await new Promise<void>(done => stream.once('drain', done).once('close', done));
    }
    if (!stream.destroyed) stream.end();
  };
  stream.on('error', () => {});
  const writing = write();
  let own: unknown;
  try {
    for await (const piece of stream) {
      try {
        pass(piece as Uint8Array);
      } catch (error) {
        own = error;
        throw error;
      }
    }
  } catch (error) {
    if (error === own) throw error;
    return false;
  } finally {
    stream.destroy();
    await writing;
  }
  return true;
}

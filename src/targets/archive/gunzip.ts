// Unpacks gzip members one after the other. Node's own Gunzip throws away what it had unpacked when something else follows
// the last member, and with it the files of a small archive: an evasion. RFC 1952 (seen 2026-11-22).
import { crc32, createInflateRaw, gunzipSync, type InflateRaw } from 'node:zlib';
import type { Reader } from './reader.ts';
import type { ByteSource } from './source.ts';

/** Bytes fed at a time: they unpack to a thousand times as many at most. */
const FED = 16 * 1024;

const TRAILER = 8;

/** Members of one file. Empty ones cost time and give no bytes that could be counted. */
const MOST_MEMBERS = 20_000;

/** Largest file that is unpacked in one go, and most bytes that may come out. */
const SMALL = 4 * 1024 * 1024;
const MOST_AT_ONCE = 16 * 1024 * 1024;

/** All of a small file that has nothing odd about it, several times faster; undefined for any other. */
export function gunzipSmall(source: ByteSource): Uint8Array | undefined {
  if (source.size > SMALL) return undefined;
  const bytes = source.read(0, source.size);
  try {
    const { buffer, engine } = gunzipSync(bytes, { maxOutputLength: MOST_AT_ONCE, info: true }) as unknown as Unpacked;
    return bytes.subarray(engine.bytesWritten).every(byte => byte === 0) ? buffer : undefined;
  } catch {
    return undefined;
  }
}

interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** `tell`: what is wrong, in our words. */
export async function* gunzip(from: Reader, tell: (message: string) => void): AsyncGenerator<Uint8Array> {
  for (let members = 0; ; members++) {
    const problem = await header(from);
    if (problem === 'end') return;
    if (members >= MOST_MEMBERS) {
      tell('It is packed in too many parts: the rest was not read.');
      return;
    }
    if (problem === 'other') {
      tell(members === 0 ? BROKEN : 'Something else follows after its compressed data: not read.');
      return;
    }
    let [crc, size] = [0, 0];
    const member = inflating(from);
    for await (const piece of member.pieces) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
    if (!member.whole()) {
      tell(BROKEN);
      return;
    }
    const trailer = await from.take(TRAILER);
    if (trailer.length < TRAILER || trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) {
      tell('Its data does not fit its check sum.');
    }
  }
}

const BROKEN = 'Its data is broken: read up to there.';

/** Passes the header of a member. `end`: nothing follows, or only zeros, with which tapes were filled up. */
async function header(from: Reader): Promise<'end' | 'other' | undefined> {
  const head = await from.take(10);
  if (head.length === 0) return 'end';
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) {
    if (!head.every(byte => byte === 0)) return 'other';
    for await (const piece of from.rest()) if (!piece.every(byte => byte === 0)) return 'other';
    return 'end';
  }
  const flags = head[3]!;
  if (flags & 4) {
    const length = await from.take(2);
    if (length.length === 2) await from.pass(length.readUInt16LE(0), () => {});
  }
  for (const flag of [8, 16]) if (flags & flag) await passText(from);
  if (flags & 2) await from.take(2);
  return undefined;
}

async function passText(from: Reader): Promise<void> {
  for (let byte = await from.take(1); byte.length === 1 && byte[0] !== 0; ) byte = await from.take(1);
}

interface Member {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Whether it came to its end; known when all pieces were taken. */
  whole(): boolean;
}

function inflating(from: Reader): Member {
  let whole = false;
  return {
    whole: () => whole,
    pieces: (async function* () {
      const stream = createInflateRaw({ chunkSize: 64 * 1024 });
      const ready: Uint8Array[] = [];
      stream.on('data', piece => ready.push(piece as Uint8Array));
      stream.on('error', () => {});
      let fed = 0;
      try {
        for (;;) {
          const part = await from.some(FED);
          if (part.length === 0) return;
          const state = await feed(stream, part);
          yield* ready.splice(0);
          if (state === 'broken') return;
          if (state === 'end') {
            whole = true;
            from.unread(part.subarray(stream.bytesWritten - fed));
            return;
          }
          fed += part.length;
        }
      } finally {
        stream.destroy();
      }
    })(),
  };
}

function feed(stream: InflateRaw, part: Uint8Array): Promise<'more' | 'end' | 'broken'> {
  return new Promise(done => {
    const settle = (state: 'more' | 'end' | 'broken') => {
      stream.off('end', onEnd).off('error', onError);
      done(state);
    };
    const onEnd = () => settle('end');
    const onError = () => settle('broken');
    stream.once('end', onEnd).once('error', onError);
    stream.write(part, error => {
      if (!error) settle('more');
    });
  });
}

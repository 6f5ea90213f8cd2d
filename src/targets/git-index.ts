// Reads the list of tracked files out of .git/index (git documentation, gitformat-index(5), versions 2 to 4, seen
// 2026-11-22). In-process, because a git started inside a hostile checkout runs what its config names.
import { nameOf } from './names.ts';

/** File modes git writes: regular file, symbolic link, submodule, and the folder entries of a sparse index. */
const TYPES = new Set([0o10, 0o12, 0o16, 0o04]);

export interface TrackedFiles {
  /** Paths relative to the top of the checkout, forward slashes. */
  readonly paths: readonly string[];
  /** Hex name of the shared index whose entries count too. */
  readonly shared?: string;
}

/** Undefined when the bytes are no index we can read. */
export function parseIndex(bytes: Buffer): TrackedFiles | undefined {
  return parse(bytes, 20) ?? parse(bytes, 32);
}

/** `idLength`: bytes of an object id, 20 for SHA-1 and 32 for SHA-256; the index does not say which. */
function parse(bytes: Buffer, idLength: number): TrackedFiles | undefined {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  if (version < 2 || version > 4 || count * (idLength + 43) > bytes.length) return undefined;
  const paths: string[] = [];
  let previous: Buffer = Buffer.alloc(0);
  let at = 12;
  for (let n = 0; n < count; n++) {
    const start = at;
    at += 40 + idLength + 2;
    if (at > bytes.length) return undefined;
    if (!TYPES.has(bytes.readUInt32BE(start + 24) >>> 12)) return undefined;
    if (version > 2 && bytes.readUInt16BE(at - 2) & 0x4000) at += 2;
    let kept = 0;
    if (version === 4) {
      const strip = varint(bytes, at);
      if (!strip || strip.value > previous.length) return undefined;
      kept = previous.length - strip.value;
      at = strip.end;
    }
    const end = bytes.indexOf(0, at);
    if (end === -1) return undefined;
    const name = bytes.subarray(at, end);
    const path = kept > 0 ? Buffer.concat([previous.subarray(0, kept), name]) : name;
    if (path.length > 4096) return undefined;
    if (version === 4) {
      previous = path;
      at = end + 1;
    } else at = start + (((end - start) >> 3) + 1) * 8;
    if (path.length > 0) paths.push(nameOf(path));
  }
  const shared = sharedIndex(bytes, at, idLength);
  return shared === undefined ? undefined : shared === '' ? { paths } : { paths, shared };
}

/** Offset encoding of pack files: seven bits a byte, each further byte adds one. */
function varint(bytes: Buffer, at: number): { value: number; end: number } | undefined {
  let byte = bytes[at++];
  if (byte === undefined) return undefined;
  let value = byte & 0x7f;
  for (let n = 0; byte & 0x80; n++) {
    byte = bytes[at++];
    if (byte === undefined || n > 4) return undefined;
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, end: at };
}

/**
 * What the `link` extension of a split index names, '' without one. Undefined when the extensions do not end right before
 * the checksum: then the entries were no entries of this kind of index, though they may have looked like it.
 */
function sharedIndex(bytes: Buffer, from: number, idLength: number): string | undefined {
  const last = bytes.length - idLength;
  let shared = '';
  let at = from;
  while (at + 8 <= last) {
    const size = bytes.readUInt32BE(at + 4);
    if (bytes.toString('latin1', at, at + 4) === 'link' && size >= idLength && at + 8 + idLength <= last) {
      const id = bytes.toString('hex', at + 8, at + 8 + idLength);
      shared = /^0+$/.test(id) ? '' : id;
    }
    at += 8 + size;
  }
  return at === last ? shared : undefined;
}

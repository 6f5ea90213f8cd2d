// The list of entries at the end of a zip file. A zip file can be made so that two programs read two different lists: more
// than one end record, entries that no list names, entries that overlap. APPNOTE.TXT 6.3.10, sections 4.3 to 4.5
// (seen 2026-11-22).
import type { ByteSource } from './source.ts';

export interface ZipEntry {
  /** Bytes, as they stand in the list. */
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
  /** Unix mode, 0 where there is none. */
  readonly mode: number;
  /** A name in an extra field that differs from the name. */
  readonly twoNames: boolean;
}

export interface Directory {
  readonly entries: readonly ZipEntry[];
  /** Where the list begins. */
  readonly at: number;
  readonly told: readonly string[];
}

const END = 0x06054b50;
const END_LENGTH = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ROW = 0x02014b50;
const ROW_LENGTH = 46;

/** Undefined when there is none. `most`: entries that are read. */
export function directoryOf(source: ByteSource, most: number): Directory | undefined {
  const found = endOf(source);
  if (!found) return undefined;
  const { end, told } = found;
  const base = end.at - end.size - end.offset;
  if (base < 0) return undefined;
  if (base > 0) told.push('Data stands in front of it, as in a program that unpacks itself.');
  const bytes = source.read(end.offset + base, Math.min(end.size, MOST_LIST));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ROW_LENGTH <= bytes.length && entries.length <= most; ) {
    if (bytes.readUInt32LE(at) !== ROW) break;
    const lengths = bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (at + ROW_LENGTH + lengths > bytes.length) break;
    entries.push(rowAt(bytes, at, base));
    at += ROW_LENGTH + lengths;
  }
  if (entries.length !== end.count && entries.length <= most)
    told.push('Its list says another number of entries than it holds.');
  return { entries, at: end.offset + base, told };
}

/** Longest list that is read. */
const MOST_LIST = 128 * 1024 * 1024;

interface End {
  /** Where the list ends. */
  readonly at: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

function endOf(source: ByteSource): { end: End; told: string[] } | undefined {
  const from = Math.max(0, source.size - END_LENGTH - 0xffff);
  const tail = source.read(from, source.size - from);
  const told: string[] = [];
  const exact: number[] = [];
  const loose: number[] = [];
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== END) continue;
    const stop = at + END_LENGTH + tail.readUInt16LE(at + 20);
    if (stop === tail.length) exact.push(at);
    else loose.push(at);
  }
  const at = exact[0] ?? loose[0];
  if (at === undefined) return undefined;
  if (exact.length + loose.length > 1) told.push('It has two lists of entries: programs disagree which one counts.');
  if (exact.length === 0) told.push('Data follows after its end: not read.');
  const end: End = {
    at: from + at,
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (tail.readUInt16LE(at + 4) !== 0) told.push('It is one of several parts: the others were not read.');
  return { end: large(source, end) ?? end, told };
}

/** Zip64, where the numbers of the plain record do not suffice. */
function large(source: ByteSource, end: End): End | undefined {
  const locator = source.read(Math.max(0, end.at - 20), 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== LOCATOR64) return undefined;
  const at = Number(locator.readBigUInt64LE(8));
  if (!Number.isSafeInteger(at) || at > source.size) return undefined;
  const record = source.read(at, 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END64) return undefined;
  const [count, size, offset] = [32, 40, 48].map(place => Number(record.readBigUInt64LE(place)));
  return { at, count: count!, size: size!, offset: offset! };
}

function rowAt(bytes: Buffer, at: number, base: number): ZipEntry {
  const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
  const name = Buffer.from(bytes.subarray(at + ROW_LENGTH, at + ROW_LENGTH + nameLength));
  const extra = bytes.subarray(at + ROW_LENGTH + nameLength, at + ROW_LENGTH + nameLength + extraLength);
  let [packed, size, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 42)];
  let twoNames = false;
  for (let i = 0; i + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(i), extra.readUInt16LE(i + 2)];
    const field = extra.subarray(i + 4, i + 4 + length);
    if (id === 1) {
      let j = 0;
      const next = (value: number) => {
        if (value !== 0xffffffff || j + 8 > field.length) return value;
        j += 8;
        return Number(field.readBigUInt64LE(j - 8));
      };
      [size, packed, offset] = [next(size), next(packed), next(offset)];
    } else if (id === 0x7075 && field.length > 5) twoNames = !field.subarray(5).equals(name);
    i += 4 + length;
  }
  return {
    name,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    at: offset + base,
    mode: bytes[at + 5] === 3 || bytes[at + 5] === 19 ? bytes.readUInt32LE(at + 38) >>> 16 : 0,
    twoNames,
  };
}

// Zip files made record by record, so that they can be wrong in every way.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipRow {
  readonly name: string;
  readonly text?: string | Uint8Array;
  readonly stored?: boolean;
  /** Unix mode. */
  readonly mode?: number;
  /** What the records say when they lie. */
  readonly localName?: string;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Stands in the file, but on no list. */
  readonly unlisted?: boolean;
  /** Listed with the data of this row. */
  readonly sameAs?: number;
  readonly extra?: Buffer;
}

export interface ZipShape {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly count?: number;
}

export function zip(rows: readonly ZipRow[], { before, after, comment, count }: ZipShape = {}): Buffer {
  const locals: Buffer[] = [];
  const lists: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const row of rows) {
    const data = Buffer.from(row.text ?? '');
    const packed = row.stored ? data : deflateRawSync(data);
    const local = Buffer.concat([record(row, packed, data, 'local'), packed]);
    const place = row.sameAs === undefined ? at : places[row.sameAs]!;
    places.push(place);
    if (row.sameAs === undefined) {
      locals.push(local);
      at += local.length;
    }
    if (!row.unlisted) lists.push(record(row, packed, data, place));
  }
  const list = Buffer.concat(lists);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? lists.length, 8);
  end.writeUInt16LE(count ?? lists.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment?.length ?? 0, 20);
  return Buffer.concat([
    before ?? Buffer.alloc(0),
    ...locals,
    list,
    end,
    comment ?? Buffer.alloc(0),
    after ?? Buffer.alloc(0),
  ]);
}

function record(row: ZipRow, packed: Buffer, data: Buffer, at: number | 'local'): Buffer {
  const local = at === 'local';
  const name = Buffer.from(local ? (row.localName ?? row.name) : row.name);
  const extra = local ? Buffer.alloc(0) : (row.extra ?? Buffer.alloc(0));
  const head = Buffer.alloc(local ? 30 : 46);
  const shift = local ? 0 : 2;
  head.writeUInt32LE(local ? 0x04034b50 : 0x02014b50, 0);
  if (!local) head[5] = 3;
  head.writeUInt16LE(row.flags ?? 0, 6 + shift);
  head.writeUInt16LE(row.method ?? (row.stored ? 0 : 8), 8 + shift);
  head.writeUInt32LE(row.crc ?? crc32(data), 14 + shift);
  head.writeUInt32LE(packed.length, 18 + shift);
  head.writeUInt32LE(row.size ?? data.length, 22 + shift);
  head.writeUInt16LE(name.length, 26 + shift);
  head.writeUInt16LE(extra.length, 28 + shift);
  if (!local) {
    head.writeUInt32LE(((row.mode ?? 0o100644) << 16) >>> 0, 38);
    head.writeUInt32LE(at, 42);
  }
  return Buffer.concat([head, name, extra]);
}

// Tar files made block by block, so that they can be wrong in every way.
import { gzipSync } from 'node:zlib';

export interface TarEntry {
  readonly name: string;
  readonly text?: string | Uint8Array;
  /** One character: 0 file, 1 hard link, 2 link, 5 folder, x pax, L long name. */
  readonly type?: string;
  readonly link?: string;
  /** What the header says when it lies. */
  readonly size?: number;
  readonly badSum?: boolean;
}

export function tarBlocks(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat(entries.map(entryBlocks));
}

/** With the two empty blocks at the end. */
export function tar(...entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([tarBlocks(entries), Buffer.alloc(1024)]);
}

export function tgz(...entries: readonly TarEntry[]): Buffer {
  return gzipSync(tar(...entries));
}

export function pax(records: Readonly<Record<string, string>>, type = 'x'): TarEntry {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const length = [1, 2, 3, 4, 5].map(digits => digits + rest).find(sum => String(sum).length === sum - rest)!;
    return `${length} ${key}=${value}\n`;
  });
  return { name: 'pax', type, text: lines.join('') };
}

function entryBlocks({ name, text = '', type = '0', link = '', size, badSum }: TarEntry): Buffer {
  const data = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\0', 100);
  header.write(`${(size ?? data.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write(link, 157, 100, 'utf8');
  header.write('ustar\x0000', 257);
  const sum = header.reduce((all, byte) => all + byte, badSum ? 1 : 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

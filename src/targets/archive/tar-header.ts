// The blocks of a tar file, in all their dialects: v7, ustar, pax, GNU. POSIX.1-2024 pax, "ustar Interchange Format" and
// "pax Header Block"; GNU tar manual, "Basic Tar Format" (seen 2026-11-22).
import { nameOf } from '../names.ts';
import { isTar } from './kinds.ts';
import type { Member } from './member.ts';

export const BLOCK = 512;

export interface Header {
  readonly type: string;
  readonly name: string;
  readonly link: string;
  readonly size: number;
  /** More blocks of the header follow, as GNU writes for sparse files. */
  readonly more: boolean;
}

/** What pax records or GNU long names say of the next entry. */
export interface Said {
  name?: string;
  link?: string;
  size?: number;
  sparse?: boolean;
}

/** Undefined when it is no header. */
export function headerIn(block: Buffer): Header | undefined {
  if (block.length < BLOCK || !isTar(block)) return undefined;
  const ustar = block.toString('latin1', 257, 262) === 'ustar';
  // GNU puts times where ustar has the prefix.
  const prefix = ustar && block[262] === 0 ? text(block, 345, 500) : '';
  const name = text(block, 0, 100);
  const size = number(block, 124, 136);
  if (size === undefined) return undefined;
  return {
    type: String.fromCharCode(block[156] || 0x30),
    name: prefix === '' ? name : `${prefix}/${name}`,
    link: text(block, 157, 257),
    size,
    more: block[156] === 0x53 && block[482] === 1,
  };
}

export function isEmpty(block: Uint8Array): boolean {
  return block.every(byte => byte === 0);
}

/** Up to the first NUL. */
export function text(block: Buffer, from: number, to: number): string {
  const end = block.indexOf(0, from);
  return nameOf(block.subarray(from, end === -1 || end > to ? to : end));
}

/** Octal, or base 256 when the first bit is set. */
function number(block: Buffer, from: number, to: number): number | undefined {
  if (block[from]! & 0x80) {
    if (block[from] !== 0x80) return undefined;
    let value = 0;
    for (let i = from + 1; i < to; i++) value = value * 256 + block[i]!;
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = block.toString('latin1', from, to).replace(/\0.*$/s, '').trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

/** Records `LENGTH KEY=VALUE\n`. False when they are broken. */
export function readPax(bytes: Buffer, said: Said): boolean {
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = space === -1 || space - at > 10 ? Number.NaN : Number(bytes.toString('latin1', at, space));
    const end = at + length;
    if (!(length > 3) || !Number.isInteger(length) || end > bytes.length) return isEmpty(bytes.subarray(at));
    const equals = bytes.indexOf(0x3d, space);
    if (equals === -1 || equals >= end) return false;
    const key = bytes.toString('latin1', space + 1, equals);
    const value = bytes.subarray(equals + 1, end - 1);
    if (key === 'path') said.name = nameOf(value);
    else if (key === 'linkpath') said.link = nameOf(value);
    else if (key === 'size') {
      const size = Number(value.toString('latin1'));
      if (!Number.isSafeInteger(size) || size < 0) return false;
      said.size = size;
    } else if (key.startsWith('GNU.sparse.')) {
      said.sparse = true;
      if (key === 'GNU.sparse.name') said.name = nameOf(value);
    }
    at = end;
  }
  return true;
}

const KINDS: Readonly<Record<string, Member['kind']>> = {
  '1': 'hard-link',
  '2': 'link',
  '3': 'special',
  '4': 'special',
  '5': 'folder',
  '6': 'special',
};

/** Types that nobody knows are files, POSIX says. */
export function memberOf({ type, name, link }: Header): Member {
  const kind = KINDS[type] ?? (name.endsWith('/') ? 'folder' : 'file');
  return { name, kind, ...(kind === 'link' || kind === 'hard-link' ? { link } : {}) };
}

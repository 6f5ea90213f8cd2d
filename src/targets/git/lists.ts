// What a tree or the index holds, by path. Paths are relative to the top of the repository.
import { nameOf } from '../names.ts';
import type { Git } from './run.ts';

/** One file of a tree. */
export interface Blob {
  readonly kind: 'file' | 'link' | 'submodule';
  /** Hex. */
  readonly id: string;
}

export type Listing = ReadonlyMap<string, Blob>;

/** Every file below a commit or tree; undefined when git cannot read it. */
export function treeListing(git: Git, id: string): Listing | undefined {
  return cutTreeListing(git, id)?.listing;
}

/** The same of a tree that may be made to have no end: `most` bytes of the list are read. */
export function cutTreeListing(git: Git, id: string, most?: number): { listing: Listing; cut: boolean } | undefined {
  const { code, out, cut } = git(['ls-tree', '-r', '-z', '--full-tree', id], most === undefined ? {} : { most });
  if (code !== 0) return undefined;
  const whole = cut ? out.subarray(0, out.lastIndexOf(0) + 1) : out;
  return { listing: parse(whole, /^(\d{6}) \w+ ([0-9a-f]+)\t/), cut };
}

/** The index. Of a file in conflict ours is taken, or theirs where there is none of ours. */
export function indexListing(git: Git): Listing | undefined {
  const { code, out } = git(['ls-files', '--stage', '-z', '--full-name']);
  return code === 0 ? parse(out, /^(\d{6}) ([0-9a-f]+) [0-3]\t/) : undefined;
}

function parse(out: Buffer, row: RegExp): Listing {
  const listing = new Map<string, Blob>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0, at);
    const stop = end === -1 ? out.length : end;
    const found = row.exec(out.toString('latin1', at, Math.min(stop, at + 120)));
    if (found) {
      const path = nameOf(out.subarray(at + found[0].length, stop));
      const conflict = row.source.includes('[0-3]') && found[0].endsWith(' 3\t');
      if (!conflict || !listing.has(path)) listing.set(path, { kind: kindOf(found[1]!), id: found[2]! });
    }
    at = stop + 1;
  }
  return listing;
}

function kindOf(mode: string): Blob['kind'] {
  return mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
}

/** Whether two listings say the same of a path. */
export function sameBlob(a: Blob | undefined, b: Blob | undefined): boolean {
  return a?.id === b?.id && a?.kind === b?.kind;
}

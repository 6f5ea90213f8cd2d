// How much an archive may unpack to. One allowance is shared by an archive and all archives inside it, so that nesting
// multiplies nothing.
import type { Notice } from '../../model/report.ts';

export interface Limits {
  /** Entries of all archives together. */
  readonly entries: number;
  /** Bytes that come out of all archives together. */
  readonly bytes: number;
  /** Bytes that are kept to be read later. */
  readonly kept: number;
  /** Bytes out for each byte in, once `free` bytes have come out. More than honest text ever reaches. */
  readonly ratio: number;
  readonly free: number;
  /** Archives inside archives: the outer one is 1. */
  readonly depth: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  entries: 100_000,
  bytes: 16 * 1024 * MB,
  kept: 4 * 1024 * MB,
  ratio: 250,
  free: 100 * MB,
  depth: 3,
};

/** Ends the reading of an archive. Caught where the archive was opened, and never seen outside of this folder. */
export class ArchiveEnd extends Error {
  readonly notice: Notice;
  /** Nothing more is read of the outer archives either. */
  readonly all: boolean;

  constructor(message: string, path: string | undefined, all: boolean, kind: Notice['kind'] = 'archive') {
    super(message);
    this.notice = { kind, ...(path === undefined ? {} : { path }), message, incomplete: true };
    this.all = all;
  }
}

export interface Allowance {
  readonly limits: Limits;
  /** One more entry. @throws ArchiveEnd */
  entry(): void;
  /** `size` bytes came out of an archive of which `read` bytes were read for `given` bytes so far. @throws ArchiveEnd */
  spend(size: number, given: number, read: number): void;
}

/** `halt`: asked now and then whether to stop. */
export function allowance(limits: Limits, halt: () => Notice | undefined): Allowance {
  let entries = 0;
  let bytes = 0;
  let asked = 0;
  const ask = () => {
    const notice = halt();
    if (notice) throw new ArchiveEnd(notice.message, undefined, true, notice.kind);
  };
  return {
    limits,
    entry() {
      if (++entries > limits.entries) {
        throw new ArchiveEnd(`More than ${limits.entries} entries: the rest was not read.`, undefined, true);
      }
      if (entries % 1000 === 0) ask();
    },
    spend(size, given, read) {
      bytes += size;
      if (bytes > limits.bytes) {
        const most = Math.round(limits.bytes / MB);
        throw new ArchiveEnd(`It unpacks to more than ${most} MB: the rest was not read.`, undefined, true);
      }
      if (given > limits.free && given > read * limits.ratio) {
        const message = `Its data unpacks to more than ${limits.ratio} times its size, as bombs do: the rest was not read.`;
        throw new ArchiveEnd(message, undefined, false);
      }
      asked += size;
      if (asked < 16 * MB) return;
      asked = 0;
      ask();
    },
  };
}

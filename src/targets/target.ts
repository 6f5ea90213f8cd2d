// Where files come from. A target yields entries in a stable order; bytes are read on demand, one file at a time.
import type { Notice } from '../model/report.ts';

export interface Entry {
  /** Relative path, forward slashes. Untrusted. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'special';
  /** Bytes. */
  readonly size: number;
  /** Target of a symbolic link as written in it. Untrusted. */
  readonly link?: string;
  /** The bytes (valid until the next call), or why they could not be read. */
  read(): Uint8Array | Notice;
}

export interface Target {
  /** The target as the user typed it. */
  readonly name: string;
  entries(): Iterable<Entry>;
  /** What could not be offered as an entry; complete once `entries` is exhausted. */
  readonly notices: readonly Notice[];
}

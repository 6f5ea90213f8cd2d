// Where files come from. A target yields entries in a stable order and hands out bytes on demand; it knows nothing of
// formats or rules. Notices are complete only once the entries have been walked to the end.
import type { Notice } from '../model/report.ts';

/** Where a symbolic link leads, decided without leaving the root: `nowhere` is dangling, `loop` a chain without end. */
export type Leads = 'inside' | 'outside' | 'nowhere' | 'loop';

export interface Entry {
  /**
   * Relative to the scan root, forward slashes. Untrusted. A byte of a file name that is not valid UTF-8 stands as a
   * lone surrogate U+DC80..U+DCFF (PEP 383), so that quoting shows it and the name can be turned back.
   */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'special';
  /** Absolute place on disk of a regular file that another thread may read from there with the same result as {@link read}. */
  readonly place?: string;
  /**
   * Path that decides what the file is to an agent, when it is not `path`: for an older version of a file, or text that
   * stands in no file. Such an entry is judged alone, without the files around it. Untrusted.
   */
  readonly as?: string;
  /** In bytes; 0 for links and special files. Exact once the entry was read. */
  readonly size: number;
  /**
   * At most {@link READ_LIMIT} bytes: when `size` is larger, the rest was not read and the caller says so. The bytes are
   * valid until the next entry is read. A link that leads to a regular file inside the root gives that file's bytes; every
   * other link and special file gives a notice. Never throws.
   */
  read(): Uint8Array | Notice;
  /** Links only: the target as it stands in the link. Untrusted. */
  readonly link?: string;
  readonly leads?: Leads;
  /** Links that lead inside only: path of what they lead to, relative to the scan root. Untrusted. */
  readonly to?: string;
}

export interface Target {
  /** The target as the user typed it. */
  readonly name: string;
  entries(): Iterable<Entry>;
  /** What was not offered and why: unreadable folders, ignored files, links that leave the root. Grows while entries are walked. */
  readonly notices: readonly Notice[];
}

/** A target that knows what its files were before. */
export interface ChangeTarget extends Target {
  /** Of a path it offered: the bytes before the change, absent for a new file, and the bytes now. Links have none. */
  versions(path: string): { readonly before?: Uint8Array; readonly now: Uint8Array } | undefined;
}

/** Most bytes read of one file. Larger text is scanned in part, with a notice. */
export const READ_LIMIT = 32 * 1024 * 1024;

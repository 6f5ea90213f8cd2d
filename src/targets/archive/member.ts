// One entry of an archive as its format says it, before anything of it is believed.
import type { Notice } from '../../model/report.ts';

export interface Member {
  /** As it stands in the archive: may be absolute, climb, repeat another. Slashes forward. Untrusted. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'hard-link' | 'special';
  /** Links: what they lead to. Untrusted. */
  readonly link?: string;
}

/** Takes the entries of one archive, in their order. */
export interface Members {
  /** Returns where its bytes go; they end with the next call. @throws ArchiveEnd */
  begin(member: Member): (bytes: Uint8Array) => void;
  /** Something odd about the archive, or about one entry by its name. */
  tell(message: string, incomplete: boolean, name?: string, kind?: Notice['kind']): void;
  /** That an entry could not be read. */
  unread(name: string, message: string, kind?: Notice['kind']): void;
}

// A place in a file, as a report names it.
import type { Region } from './source.ts';

export interface Location {
  /** Relative path, forward slashes. Untrusted. */
  readonly path: string;
  readonly region: Region;
  /** One-based, by LF, CR and CRLF only, as GitHub counts. */
  readonly startLine: number;
  /** One-based, in UTF-16 code units. */
  readonly startColumn: number;
  readonly endLine: number;
  /** One-based and exclusive, in UTF-16 code units. */
  readonly endColumn: number;
  readonly label?: string;
}

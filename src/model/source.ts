// A file that was read, and the one way every stage names a place in it.
import type { Surface } from './surface.ts';

/** Half-open range of UTF-16 offsets into {@link SourceFile.text}. SARIF 2.1.0: region with charOffset/charLength. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** How the bytes of a file were turned into text. `latin1` is the fallback for bytes that are not valid UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'latin1';

/** A file of the scanned tree with its text. A byte-order mark stays in `text` as its first character. */
export interface SourceFile {
  /** Path relative to the scan root, forward slashes. Untrusted text: quote before printing. */
  readonly path: string;
  /** What reports call it, when that is not its path: an older version of a file, say. Untrusted. */
  readonly shown?: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly surface: Surface;
}

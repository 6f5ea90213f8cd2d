// What can be mended in a file without changing what it says, and what is left to a person.
import type { Notice } from './report.ts';

/** One stretch of a text and what takes its place. UTF-16 offsets, half-open. Never holds or makes a line break. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  /** Empty, or the escape of a string literal: ASCII. */
  readonly text: string;
}

/** Characters that stay because to take them away could change what a program does. */
export interface LeftAlone {
  /** One-based. */
  readonly line: number;
  /** In our own words; completes "unseen characters ...". */
  readonly why: string;
}

export interface RepairedLine {
  /** One-based. */
  readonly line: number;
  /** Untrusted. */
  readonly before: string;
  /** Untrusted. */
  readonly after: string;
}

export interface RepairedFile {
  /** Untrusted. */
  readonly path: string;
  readonly lines: readonly RepairedLine[];
  /** Characters that go or are escaped. */
  readonly characters: number;
  readonly left: readonly LeftAlone[];
  /** As read, and as they would be written: the same encoding, byte-order mark and line ends. */
  readonly bytes: { readonly before: Uint8Array; readonly after: Uint8Array };
}

export interface RepairReport {
  /** Files with something to mend or to leave alone, by path. */
  readonly files: readonly RepairedFile[];
  readonly notices: readonly Notice[];
  /** Files looked at. */
  readonly read: number;
}

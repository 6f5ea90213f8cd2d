// A file line by line: what a person sees of it, and what an agent reads. Both are texts of the tree: whoever prints them
// makes them safe first.
import type { HiddenHow } from './span.ts';
import type { Decoding } from './view.ts';

/** Why a line reads differently than it looks. */
export type Difference = 'unseen' | 'terminal' | 'bidi' | 'look-alikes' | 'decoded' | HiddenHow;

/** A text that decoding makes readable. Untrusted. */
export interface DecodedText {
  readonly text: string;
  readonly via: readonly Decoding[];
}

export interface RevealedLine {
  /** One-based. */
  readonly number: number;
  /** What a person sees. Untrusted; free of unseen characters. */
  readonly seen: string;
  /** What an agent reads: the line as it is. Untrusted. */
  readonly read: string;
  /** Empty when both are the same. */
  readonly because: readonly Difference[];
  readonly decoded: readonly DecodedText[];
  /** Words that pass for ASCII ones and hold other letters, as they are written. Untrusted. */
  readonly disguised: readonly string[];
}

export interface Revealed {
  /** Untrusted. */
  readonly path: string;
  readonly lines: readonly RevealedLine[];
}

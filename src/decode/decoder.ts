// What every decoder is. A decoder reads a text with its way back to the file and yields other texts with theirs; it
// knows nothing of spans, depth or budget (index.ts does).

import type { Role } from '../model/span.ts';
import type { SurfaceKind } from '../model/surface.ts';
import type { Decoding } from '../model/view.ts';
import type { MappedText } from '../text/mapped.ts';

/** What a decoder may know about where its text comes from. */
export interface Origin {
  readonly role: Role;
  readonly kind: SurfaceKind;
  /** Ciphers are looked for: the file is prose for agents, or it names a cipher. */
  readonly ciphers: boolean;
}

/**
 * How a file says that some of it is in cipher. Source is full of words that are not English, so it is not tried unasked. A
 * variable of that name says nothing, nor does compatibility.
 */
const NAMED =
  /\brot[-_ ]?(?:13|47|n\b)|\bc(?:a)?esar|\batbash|\b(?<!->|[.&]|[\w,(=] ?\*(?!ciphers?\*))cipher(?!s?(?:_|\s?[=[]|;[ \t]{0,8}(?:[\r\n]|\/[/*])|->|\(|\.\w|[-_ ](?:suite|mode|alg|spec|list)))|\bpig[- ]?latin|\bback(?:wards?(?![-\s/]{1,3}(?:(?:and|or|&)\s)?(?:forwards?[-\s/]{1,3})?compat)|-to-front)\b|\breverse the (?:text|letters|line|string)|\bleet(?:speak)?\b|\bl33t|\bupside[- ]down/i;

/** {@link NAMED}, where a word starts. */
export const NAMES_CIPHER = new RegExp(NAMED.source, 'iy');

/** Where a text comes from, as far as decoders ask. `whole` is the text of the file; `mayName`: it may name a cipher. */
export function originOf(whole: string, role: Role, kind: SurfaceKind, mayName = true): Origin {
  return { role, kind, ciphers: (kind !== 'source' && kind !== 'other') || (mayName && NAMED.test(whole)) };
}

/** One text that was read out of another. */
export interface Reading {
  readonly mapped: MappedText;
  /** What was done to it, in order. */
  readonly steps: readonly Decoding[];
}

export interface Decoder {
  /** UTF-16 units of the shortest text that can hold the encoding. A file has thousands of spans, most of them a word. */
  readonly shortest: number;
  /** Asked once of a whole file: false only when {@link worth} is false for every part of it. Absent: worth itself. */
  may?(text: string, origin: Origin): boolean;
  /** False only when {@link read} would yield nothing. Fast: it is asked of every reading. */
  worth(text: string, origin: Origin): boolean;
  /**
   * False only when {@link read} makes no word readable that cannot be read already. The prefilter asks this of every file,
   * so it must not hold for ordinary text. Absent: the same as {@link worth}.
   */
  hides?(text: string, origin: Origin): boolean;
  read(source: MappedText, origin: Origin): Iterable<Reading>;
}

/** A step that makes readable what nobody could read. */
export function revealed(name: Decoding['name']): Decoding {
  return { name, reveals: true };
}

/** A step that only spells the same text in another way. */
export function respelled(name: Decoding['name']): Decoding {
  return { name, reveals: false };
}

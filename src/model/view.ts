// A view is one reading of a span: as written, or after decodings. It always knows the way back to the file.
import type { Region } from './source.ts';
import type { Span } from './span.ts';

/** The steps that turn text into other text. The words shown for each are in report/wording.ts. */
export type DecodingName =
  | 'fold'
  | 'escapes'
  | 'character-references'
  | 'invisible-removed'
  | 'tag-characters'
  | 'variation-selectors'
  | 'zero-width-bits'
  | 'invisible-operators'
  | 'blank-letters'
  | 'private-use'
  | 'braille'
  | 'whitespace-bits'
  | 'look-alikes'
  | 'style-letters'
  | 'bidi-order'
  | 'terminal'
  | 'base64'
  | 'base32'
  | 'base58'
  | 'base85'
  | 'hex'
  | 'octal'
  | 'decimal'
  | 'binary'
  | 'percent'
  | 'quoted-printable'
  | 'rotated'
  | 'reversed'
  | 'morse'
  | 'leet'
  | 'spaced-letters'
  | 'pig-latin'
  | 'upside-down'
  | 'joined';

export interface Decoding {
  readonly name: DecodingName;
  /** True when the text could not be read before this step: smuggled or encoded, not merely spelled another way. */
  readonly reveals: boolean;
}

export interface View {
  readonly span: Span;
  readonly text: string;
  readonly via: readonly Decoding[];
  /** True for the normalised reading that directive rules use: lower case, plain letters, single spaces. */
  readonly folded: boolean;
  /** Region of the file that the stretch [start, end) of `text` came from. Half-open UTF-16 offsets on both sides. */
  locate(start: number, end: number): Region;
}

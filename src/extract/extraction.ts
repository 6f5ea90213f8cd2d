// What an extractor is: a function from text to spans. It may leave gaps, which cover.ts closes, but no overlaps.
import type { Span } from '../model/span.ts';

/** What an extractor made of a text. */
export interface Extraction {
  /** Sorted by start, without overlaps. UTF-16 offsets into the text. */
  readonly spans: readonly Span[];
  /** Set when a part of the text could only be read roughly: one sentence in our own words, for a notice. */
  readonly partly?: string;
  /** With `partly`: true when settings or hidden places could be missed because of it. */
  readonly incomplete?: boolean;
}

/**
 * Text to spans. The path is untrusted and only tells dialects apart. May throw: the caller falls back to plain text, but
 * an extractor should know its own limits and say `partly` instead.
 */
export type Extractor = (text: string, path: string) => Extraction | Promise<Extraction>;

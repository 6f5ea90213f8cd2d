// The lexicon: what concepts there are and which words and shapes stand for them. Compiled from rules/lexicon/ to
// src/generated/lexicon.ts; this file is its shape.

/** `action`: something one does, so that "never" and "the parser does" matter. `thing`: everything else. */
export type ConceptKind = 'action' | 'thing';

/** A pattern for what is no word: paths, URLs, flags, commands. Tried only where `at` stands. */
export interface Shape {
  /** Lower case literal; its position is where the pattern is tried. A letter in front means: at the start of a word. */
  readonly at: string;
  /** Source of a sticky regular expression (flags `uy`); what stands before `at` is reached by look-behind. */
  readonly pattern: string;
}

export interface ConceptData {
  readonly name: string;
  readonly kind: ConceptKind;
  /** Words by language, in the notation of notation.ts, joined by line feeds. */
  readonly words: Readonly<Record<string, string>>;
  readonly shapes: readonly Shape[];
}

export type Lexicon = readonly ConceptData[];

/** Concepts with a meaning for the tagger itself. */
export const NEGATORS = { before: 'not-before', after: 'not-after' } as const;

// A statement is one sentence, list item or command line of a folded view, with what it says as facts.
import type { View } from './view.ts';

/** A concept of the lexicon found in a statement. Offsets are UTF-16, half-open, into the view's text. */
export interface ConceptHit {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** `negated`: says not to do it. `required`: says to do it. `described`: tells what something does. */
export type Mood = 'ordered' | 'described' | 'asked';

export interface Statement {
  readonly view: View;
  /** Half-open UTF-16 offsets into `view.text`. */
  readonly start: number;
  readonly end: number;
  readonly hits: readonly ConceptHit[];
  /** Concepts in this statement, each once. */
  readonly concepts: ReadonlySet<string>;
  /** The statement tells the reader not to do what it names ("never open ~/.aws/credentials"). */
  readonly negated: boolean;
  /** The statement is shown as an example: in quotes, in a code block, in a table of patterns. */
  readonly quoted: boolean;
  /** The statement speaks to an agent by name ("assistants:", "if you are an AI"). */
  readonly addressed: boolean;
  readonly mood: Mood;
}

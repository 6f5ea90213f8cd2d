// A statement is one sentence, list item or command line of a folded view, with what it says as facts.
import type { View } from './view.ts';

/** A concept of the lexicon found in a statement. Offsets are UTF-16, half-open, into the view's text. */
export interface ConceptHit {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** Two letters, or `any` for shapes and words of no language. */
  readonly language: string;
  /** Things asked for or forbidden; only actions have a polarity and a mood that rules look at. */
  readonly action: boolean;
  /** A negation governs this word: "never open", "sans demander". */
  readonly negated: boolean;
  /** Stands inside quotation marks, or in inline code that reads as a phrase. */
  readonly quoted: boolean;
  /** The word tells somebody to do it; otherwise it tells what something does. Always true outside English. */
  readonly ordered: boolean;
}

/** `ordered`: tells the reader to do something. `described`: tells what something does. `asked`: a question. */
export type Mood = 'ordered' | 'described' | 'asked';

/** What the words of a statement, or of several, may mean: its concepts and perhaps more. The same for the same, mostly. */
export interface Words {
  readonly concepts: ReadonlySet<string>;
  /** An agent is named. */
  readonly agent: boolean;
}

export interface Statement {
  readonly view: View;
  /** Half-open UTF-16 offsets into `view.text`. */
  readonly start: number;
  readonly end: number;
  /** In order of start; longer before shorter. */
  readonly hits: readonly ConceptHit[];
  readonly words: Words;
  /** Concepts in this statement, each once. */
  readonly concepts: ReadonlySet<string>;
  /** The statement tells the reader not to do what it names ("never open ~/.aws/credentials"): every action is negated. */
  readonly negated: boolean;
  /** The statement is shown as an example: in a code block, in a table of patterns, wholly in quotes. */
  readonly quoted: boolean;
  /** The statement speaks to an agent by name ("assistants:", "if you are an AI"), or follows one that does. */
  readonly addressed: boolean;
  /** Speaks of attacks as attacks ("prompt injection", "untrusted"), here or close by. */
  readonly cautious: boolean;
  readonly mood: Mood;
  /** A heading or a line that ends in a colon, which speaks for what follows. `warns`: of things not to do. */
  readonly lead: 'none' | 'plain' | 'warns';
}

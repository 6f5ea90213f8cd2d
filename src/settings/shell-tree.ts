// What a parsed command line is made of.

/** A word of a command, quotes removed. `parts` are the scripts that stand in it: `$(...)`, backticks, `<(...)`, `( ... )`. */
export interface Word {
  readonly text: string;
  readonly parts: readonly Script[];
  /** Half-open UTF-16 offsets into the parsed text. */
  readonly start: number;
  readonly end: number;
}

export interface Redirect {
  /** `>`, `>>`, `<`, `<<<`, `<<` or `>&`. For `<<` the target's text is the body. */
  readonly operator: string;
  readonly target: Word;
}

export interface Command {
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

/** Commands whose output runs into the next one. */
export type Pipeline = readonly Command[];
export type Script = readonly Pipeline[];

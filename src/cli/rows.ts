// The shape of the rows in command-table.ts and option-table.ts.

export interface CommandRow {
  readonly name: string;
  /** Arguments as the help shows them: `[X...]` may be missing or repeated, `<X>` must be given. */
  readonly args: string;
  readonly about: string;
  /** Further sentences for the command's own help and the docs. */
  readonly more?: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

export interface OptionRow<Name extends string = string> {
  readonly long: string;
  readonly short?: string;
  readonly commands: readonly Name[];
  /** Name of the value in the help; absent on switches. */
  readonly value?: string;
  /** The value may be missing: the option is then true. */
  readonly optional?: true;
  readonly choices?: readonly string[];
  readonly initial?: string;
  readonly repeatable?: boolean;
  readonly about: string;
}

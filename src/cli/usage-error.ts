// Wrong usage, thrown anywhere in cli/ and shown by main.ts with exit code 2. A message of several lines begins each of
// them but the first with `unjack: `.

export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** Where to look for more, behind the message. */
  readonly hint: string;

  constructor(message: string, hint = 'see unjack --help') {
    super(message);
    this.hint = hint;
  }
}

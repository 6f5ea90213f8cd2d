// Wrong usage, thrown anywhere in cli/ and shown by main.ts as one line with exit code 2.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

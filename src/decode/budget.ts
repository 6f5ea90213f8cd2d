// How much may be decoded. Nested encodings multiply: without limits a few kilobytes turn into gigabytes of readings.

/** Decodings on top of each other. */
export const DEPTH = 3;

export interface Budget {
  /** False when nothing more may be decoded. Takes the characters of one more reading out of the budget. */
  spend(characters: number): boolean;
}

/** Readings of a file may hold four times its characters, and one million more for small files with long messages. */
export function budgetOf(length: number): Budget {
  let left = 4 * length + 1_000_000;
  let readings = 20_000;
  return {
    spend(characters) {
      left -= characters;
      readings--;
      return left >= 0 && readings >= 0;
    },
  };
}

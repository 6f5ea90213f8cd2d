// How much may be decoded. Nested encodings multiply: without limits a few kilobytes turn into gigabytes of readings.

import type { Notice } from '../model/report.ts';

/** Decodings on top of each other. */
export const DEPTH = 3;

export interface Budget {
  /** False when nothing more may be decoded. Takes the characters of one more reading out of the budget. */
  spend(characters: number): boolean;
  /** Whether anything was refused: then an attack could stand in what was not decoded. */
  readonly exceeded: boolean;
}

/** What readings of a file may hold for each of its characters, and that much more: bundles of honest code come to nine. */
const FACTOR = 10;
const MORE = 100_000;
/** One reading for so many characters, and that many more. */
const SHARE = 8;
const READINGS = 4000;

/** `length`: UTF-16 units of the file. */
export function budgetOf(length: number): Budget {
  let left = FACTOR * length + MORE;
  let readings = Math.ceil(length / SHARE) + READINGS;
  return {
    spend(characters) {
      left -= characters;
      readings--;
      return left >= 0 && readings >= 0;
    },
    get exceeded() {
      return left < 0 || readings < 0;
    },
  };
}

export function decodedInPart(path: string): Notice {
  return {
    kind: 'too-many',
    path,
    message: 'it holds more that may be encoded than is decoded, and the rest was read as it stands',
    incomplete: true,
  };
}

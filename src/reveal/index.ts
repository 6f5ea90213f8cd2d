// Bytes of a file to its two readings.
import { budgetOf, decodedInPart } from '../decode/budget.ts';
import type { Notice } from '../model/report.ts';
import type { Revealed } from '../model/revealed.ts';
import type { Surface } from '../model/surface.ts';
import { toSource } from '../read/encoding.ts';
import { reveal } from './lines.ts';

/** `revealed` is missing when the file is binary. */
export async function revealBytes(
  path: string,
  bytes: Uint8Array,
  surface: Surface,
  namedBinary: boolean,
): Promise<{ readonly revealed?: Revealed; readonly notices: readonly Notice[] }> {
  const { file, notices } = toSource(path, bytes, surface, namedBinary);
  if (!file) return { notices };
  const budget = budgetOf(file.text.length);
  const revealed = await reveal(file, budget);
  return { revealed, notices: budget.exceeded ? [...notices, decodedInPart(path)] : notices };
}

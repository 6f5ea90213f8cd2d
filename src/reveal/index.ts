// Bytes of a file to its two readings.
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
  return file ? { revealed: await reveal(file), notices } : { notices };
}

// Private use characters as shifted ASCII or bytes: U+E072 for `r`, or the same on planes 15 and 16.
import { fromUtf8 } from '../../text/bytes.ts';
import { isHiddenMessage } from '../../text/meaning.ts';

const SHIFTS = [0xe000, 0xe100, 0xf000, 0xf0000, 0x100000];

/** The message in a run of private use characters, or undefined. */
export function fromPrivateUse(points: readonly number[]): string | undefined {
  if (points.length < 4) return undefined;
  let least = points[0]!;
  for (const point of points) if (point < least) least = point;
  for (const shift of new Set([...SHIFTS, least & ~0xff])) {
    const bytes = points.map(point => point - shift);
    if (bytes.some(byte => byte < 0 || byte > 255)) continue;
    const text = fromUtf8(bytes);
    if (text !== undefined && isHiddenMessage(text)) return text;
  }
  return undefined;
}

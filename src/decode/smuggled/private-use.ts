// Private use characters as shifted ASCII or bytes: U+E072 for `r`, or the same on planes 15 and 16.
import { fromUtf8 } from '../../text/bytes.ts';
import { isHiddenMessage } from '../../text/meaning.ts';
import { isEncodedMessage } from '../encoded/base64.ts';

const SHIFTS = [0xe000, 0xe100, 0xf000, 0xf0000, 0x100000];

/** The message in a run of private use characters, or undefined. */
export function fromPrivateUse(points: readonly number[]): string | undefined {
  if (points.length < 4) return undefined;
  let least = points[0]!;
  for (const point of points) if (point < least) least = point;
  const common = mostCommon(points);
  for (const shift of new Set([...SHIFTS, least & ~0xff, common - 0x20, common - 0x65])) {
    const bytes = points.map(point => point - shift);
    if (bytes.some(byte => byte < 0 || byte > 255)) continue;
    const text = fromUtf8(bytes);
    if (text !== undefined && (isHiddenMessage(text) || isEncodedMessage(text))) return text;
  }
  return undefined;
}

/** The commonest code point: a blank or an `e`, whatever the shift. */
function mostCommon(points: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  let best = points[0]!;
  for (const [point, count] of counts) if (count > counts.get(best)!) best = point;
  return best;
}

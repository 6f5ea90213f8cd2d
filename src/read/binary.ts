// Tells bytes that no agent reads as text. Zero bytes are left out of the count: they are in UTF-16 and in every evasion.
// Old eight-bit text has high bytes but hardly any control bytes; compressed data and programs have both.
import { utf8Text } from './utf8.ts';

const SAMPLE = 16 * 1024;

/** For files that nothing says are text. Looks at the start, the middle and the end. */
export function looksBinary(buffer: Buffer): boolean {
  const middle = Math.max(0, (buffer.length - SAMPLE) >> 1);
  const places =
    buffer.length <= 3 * SAMPLE
      ? [buffer]
      : [buffer.subarray(0, SAMPLE), buffer.subarray(middle, middle + SAMPLE), buffer.subarray(-SAMPLE)];
  return places.filter(isNoise).length * 2 > places.length;
}

function isNoise(sample: Buffer): boolean {
  let zeros = 0;
  let control = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 7 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) control++;
    else if (byte > 127) high++;
  }
  const rest = sample.length - zeros;
  if (rest === 0) return sample.length > 0;
  if (control > rest * 0.3) return true;
  return control > rest * 0.02 && high > rest * 0.05 && utf8Text(sample) === undefined;
}

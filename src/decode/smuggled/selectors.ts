// Variation selectors hide one byte each: 256 of them exist. Three schemes are in use (byte for byte, two nibbles a byte,
// and ASCII added to the first supplementary selector); a text that decodes under none is still a run of bytes.
import { fromUtf8, fromUtf16 } from '../../text/bytes.ts';
import { isHiddenMessage } from '../../text/meaning.ts';

/** Number of a variation selector, 0-255, or -1. */
function selectorIndex(point: number): number {
  if (point >= 0xfe00 && point <= 0xfe0f) return point - 0xfe00;
  if (point >= 0xe0100 && point <= 0xe01ef) return point - 0xe0100 + 16;
  return -1;
}

/** The message in a run of selectors, or undefined. */
export function fromSelectors(points: readonly number[]): string | undefined {
  const bytes = points.map(selectorIndex).filter(index => index >= 0);
  if (bytes.length < 3) return undefined;
  // The first selector may be the one that gives the emoji before it its colours.
  const rest = bytes[0] === 14 || bytes[0] === 15 ? bytes.slice(1) : bytes;
  const guesses = [
    fromUtf8(rest),
    fromUtf8(bytes),
    fromUtf16(Uint8Array.from(rest)),
    fromUtf16(Uint8Array.from(rest).map((_, i, all) => all[i ^ 1] ?? 255)),
    fromUtf8(direct(rest)),
    fromUtf8(direct(bytes)),
    fromUtf8(nibbles(bytes, 0)),
    fromUtf8(nibbles(bytes, 1)),
  ];
  return guesses.find(text => text !== undefined && isReadable(text));
}

/** A run of selectors is never natural, so three readable characters are enough. */
function isReadable(text: string): boolean {
  if (isHiddenMessage(text) || /^[\x20-\x7e]{3,}$/.test(text)) return true;
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return (
    text.length >= 12 && odd <= 0.1 * text.length && isHiddenMessage(text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '))
  );
}

function direct(bytes: readonly number[]): readonly number[] {
  return bytes.map(byte => (byte >= 16 ? byte - 16 : 0xff));
}

/** `first` is 0 when the high nibble comes first. */
function nibbles(bytes: readonly number[], first: 0 | 1): readonly number[] {
  if (bytes.length % 2 !== 0 || bytes.some(byte => byte > 15)) return [0xff];
  return Array.from({ length: bytes.length / 2 }, (_, i) => {
    const a = bytes[2 * i + first]!;
    const b = bytes[2 * i + 1 - first]!;
    return a * 16 + b;
  });
}

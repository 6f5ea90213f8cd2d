// Numbers read out of a channel, as text: bytes of UTF-8 or UTF-16, or code points.
import { fromUtf8, fromUtf16 } from '../../text/bytes.ts';

/** Codes of which some are no ASCII and all are bytes may be UTF-8, which chance hardly ever is. */
export function bytesOrPoints(codes: readonly number[]): string | undefined {
  const wide = codes.some(code => code > 0x7f) && codes.every(code => code < 0x100);
  return (wide ? utf8Start(codes) : undefined) ?? textOf(codes, false);
}

/** Codes as UTF-8 bytes when they are bytes, else as code points. */
export function textOf(codes: readonly number[], bytes: boolean): string | undefined {
  if (bytes) return utf8Start(codes);
  let text = '';
  for (const code of codes) {
    if (code > 0x10ffff || (code < 32 && code !== 10 && code !== 9 && code !== 13)) return undefined;
    text += String.fromCodePoint(code);
  }
  return text;
}

/** UTF-16 of ASCII, or UTF-8 that may be followed by padding or be cut inside its last character. */
function utf8Start(codes: readonly number[]): string | undefined {
  const wide = fromUtf16(Uint8Array.from(codes.slice(0, codes.length & ~1)));
  if (wide !== undefined) return wide;
  let end = codes.length;
  while (end > 0 && codes[end - 1] === 0) end--;
  for (let cut = 0; cut < 4 && cut < end; cut++) {
    const text = fromUtf8(codes.slice(0, end - cut));
    if (text !== undefined) return text;
    if (codes[end - cut - 1]! < 0x80) return undefined;
  }
  return undefined;
}

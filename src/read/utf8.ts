// Strict UTF-8: the text, or nothing when a single byte is wrong. A byte-order mark stays.

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}

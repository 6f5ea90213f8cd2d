// Bytes to text, strictly: what is not valid UTF-8 is not text, so that a wrong guess at an encoding shows itself.

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes as UTF-8 text, or undefined when they are not valid. */
export function fromUtf8(bytes: readonly number[] | Uint8Array): string | undefined {
  try {
    return strict.decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Bytes as text by pairs: UTF-16, little-endian, when every other byte is zero as in ASCII text. */
export function fromUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i + 1] !== 0) return undefined;
    text += String.fromCharCode(bytes[i]!);
  }
  return text;
}

/** Hex of the first bytes, for messages that nobody can read: `4f 1a ... (212 more)`. */
export function hexOf(bytes: readonly number[] | Uint8Array, limit = 24): string {
  const shown = Array.from(bytes.slice(0, limit), byte => byte.toString(16).padStart(2, '0')).join(' ');
  return bytes.length > limit ? `${shown} ... (${bytes.length - limit} more)` : shown;
}

// Bytes to text, strictly: what is not valid UTF-8 is not text, so that a wrong guess at an encoding shows itself.

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes as UTF-8 text, or undefined when they are not valid. */
export function fromUtf8(bytes: readonly number[] | Uint8Array): string | undefined {
  if (!isFramed(bytes)) return undefined;
  try {
    return strict.decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Whether each lead byte has its continuation bytes: most wrong guesses end here, and an error takes a hundred times longer. */
function isFramed(bytes: readonly number[] | Uint8Array): boolean {
  let open = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80 && byte < 0xc0) {
      if (open-- === 0) return false;
    } else if (open > 0 || byte > 0xf4) return false;
    else if (byte >= 0xc0) open = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
  }
  return open === 0;
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

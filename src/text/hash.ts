// Hashes for fingerprints. SHA-256 and not a short mixing hash: a baseline accepts fingerprints, and whoever writes the
// scanned text must not be able to craft one that is already accepted. Pure JavaScript, so that analyse.ts runs anywhere.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** First 128 bits of the SHA-256 of the parts, which are kept apart by NUL. 32 hex digits. */
export function fingerprintOf(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\0').toWellFormed()))).slice(0, 32);
}

/** SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

// Which look at bytes is taken: JavaScript for a small scan, WebAssembly once there was enough to read to pay for making it.
import { lookAt } from './byte-look.ts';
import { type FastLook, fastLook } from './byte-look-fast.ts';

/** Bytes from which on making the fast one pays. */
const WORTH = 512 * 1024;

let looked = 0;
let fast: FastLook | undefined;

/** Flags of text/byte-look.ts. */
export function look(bytes: Uint8Array): number {
  if (looked < WORTH) {
    looked += bytes.length;
    if (looked >= WORTH) fast = fastLook();
  }
  return fast ? fast.look(bytes) : lookAt(bytes);
}

/** Where to read the next file to, when there is such a place: {@link look} copies what lies elsewhere there. */
export function lookingPlace(): Uint8Array | undefined {
  return fast?.buffer;
}

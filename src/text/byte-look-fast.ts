// byte-look.ts in WebAssembly, sixteen bytes a step: as fast as the bytes come out of memory. Its memory doubles as the
// buffer that files are read into, so that nothing is copied. Made only when there is much to read: it takes longer to
// make than to look at a small repository.

import { lookAt } from './byte-look.ts';
import { byteLook } from './byte-look-code.ts';

/** Bytes that the buffer holds. */
export const BUFFER = 1024 * 1024;

/** In front of the bytes, so that the block before the first may be read. */
const BEFORE = 64;
/** A line feed and letters behind the bytes, where nothing is found. */
const BEHIND = 48;

export interface FastLook {
  /** Where to put bytes that need no copy. */
  readonly buffer: Uint8Array;
  /** As {@link lookAt}. Bytes elsewhere are copied; more than {@link BUFFER} of them are looked at in JavaScript. */
  look(bytes: Uint8Array): number;
}

interface Machine {
  readonly Module: new (bytes: Uint8Array) => unknown;
  readonly Instance: new (module: unknown) => { readonly exports: object };
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** 0: nothing to tell. */
  quick(at: number, end: number): number;
  look(at: number, end: number): number;
}

/** Undefined where WebAssembly or its wide numbers are missing. */
export function fastLook(): FastLook | undefined {
  // The types of this project are those of the language alone.
  const { WebAssembly: web } = globalThis as unknown as { readonly WebAssembly?: Machine };
  if (!web) return undefined;
  try {
    const { exports } = new web.Instance(new web.Module(bytesOf(byteLook)));
    const { memory, quick, look } = exports as unknown as Exports;
    const all = new Uint8Array(memory.buffer);
    const buffer = new Uint8Array(memory.buffer, BEFORE, BUFFER);
    return {
      buffer,
      look(bytes) {
        if (bytes.length === 0) return 0;
        if (bytes.length > BUFFER) return lookAt(bytes);
        if (bytes.buffer !== memory.buffer || bytes.byteOffset !== BEFORE) buffer.set(bytes);
        const end = BEFORE + bytes.length;
        all.fill(0x61, end + 1, end + BEHIND);
        all[end] = 10;
        return quick(BEFORE, end) === 0 ? 0 : look(BEFORE, end);
      },
    };
  } catch {
    return undefined;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

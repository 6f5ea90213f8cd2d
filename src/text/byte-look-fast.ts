// byte-look.ts in WebAssembly, sixteen bytes a step: as fast as the bytes come out of memory. Its memory doubles as the
// buffer that files are read into, so that nothing is copied. Made only when there is much to read: it takes longer to
// make than to look at a small repository.

import { lookAt, TRAILING } from './byte-look.ts';
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
  /** As {@link lookAt}. Bytes elsewhere are copied, in parts when there are more than {@link BUFFER} of them. */
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
    const place = (bytes: Uint8Array): number => {
      if (bytes.buffer !== memory.buffer || bytes.byteOffset !== BEFORE) buffer.set(bytes);
      const end = BEFORE + bytes.length;
      all.fill(0x61, end + 1, end + BEHIND);
      all[end] = 10;
      return end;
    };
    return {
      buffer,
      look(bytes) {
        if (bytes.length === 0) return 0;
        if (bytes.length > BUFFER) return inParts(bytes, part => look(BEFORE, place(part)));
        const end = place(bytes);
        return quick(BEFORE, end) === 0 ? 0 : flagsOf(look(BEFORE, end));
      },
    };
  } catch {
    return undefined;
  }
}

/** What the machine says in place of {@link TRAILING}: a blank or tab at the end of a line, and a tab anywhere. */
const AT_END = 16;
const TAB = 32;

function flagsOf(raw: number): number {
  const both = AT_END | TAB;
  return (raw & ~both) | ((raw & both) === both ? TRAILING : 0);
}

/** How far a part reaches back for a byte that is no white space, so that none is cut in two. */
const SEARCH = 64 * 1024;

function inParts(bytes: Uint8Array, look: (part: Uint8Array) => number): number {
  let raw = 0;
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + BUFFER, bytes.length);
    if (end < bytes.length) {
      const least = end - SEARCH;
      while (end > least && bytes[end - 1]! <= 32) end--;
      if (end === least) return lookAt(bytes);
    }
    raw |= look(bytes.subarray(start, end));
    start = end;
  }
  return flagsOf(raw);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

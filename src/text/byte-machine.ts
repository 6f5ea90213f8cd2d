// The look at bytes in WebAssembly (src/build/byte-look.wat): as fast as the bytes come out of memory, nearly. Its memory
// doubles as the buffer that files are read into, so that nothing is copied. Made only when there is much to read: it takes
// longer to make than to look at a small repository.

import { lookAt, PUSHES, TRAILING } from './byte-look.ts';
import { byteLook } from './byte-look-code.ts';

/** Bytes that the buffer holds. */
export const BUFFER = 1024 * 1024;

/** In front of the bytes, so that the blocks before the first may be read. */
const BEFORE = 64;
/** A line feed and letters behind the bytes, where nothing is found. */
const BEHIND = 256;

/** Where the tables lie, and how long they are. As in byte-look.wat. */
const PAIRS = [0x100400, 0x10000] as const;
const STARTS = [0x110400, 0x10000] as const;
const SPELLED = [0x120400, 0x800] as const;
const BEGINS = [0x120c00, 0x8000] as const;
const EVENTS = 0x128c00;
const MOST_EVENTS = 0x47400;

/** Bits of what stands in the tables. */
export const PAIR = { lead: 1, quote: 2, morse: 4, plus: 8, tag: 16, return: 32 } as const;
export const BEGINS_WITH = { cipher: 1, spelled: 2 } as const;
/** In {@link ByteMachine.pairs}: what is not plain, where the machine stops. */
export const STOP = 255;

/** Kinds of places that are noted. */
export const NOTED = {
  base64: 0,
  run: 1,
  stretch: 2,
  lead: 3,
  quote: 4,
  plus: 5,
  morse: 6,
  cipher: 7,
  numbers: 8,
  binary: 9,
} as const;

/** What is found without asking further, besides the flags of byte-look.ts. */
export const SPELLS = 64;
export const SINGLES = 128;
const AT_END = 16;
const RETURNS = 32;
const TAB = 9;
const RETURN = 13;

export interface ByteMachine {
  /** Where to put bytes that need no copy. */
  readonly buffer: Uint8Array;
  /** By two bytes as they lie in memory: bits of {@link PAIR}. */
  readonly pairs: Uint8Array;
  /** By {@link beginIndex}: bits of {@link BEGINS_WITH}. */
  readonly begins: Uint8Array;
  /** By {@link startIndex}: 1 where a {@link BEGINS_WITH.cipher} goes on so. */
  readonly starts: Uint8Array;
  /** By two letters, five bits each: bit n for a word of n letters. */
  readonly spelled: Uint16Array;
  /**
   * Looks at plain text and calls back with each place that is noted, its kind and offset. Returns raw flags, or undefined at a control, at what is not ASCII, at a return that overwrites, and
   * in a text that can not be cut.
   */
  look(bytes: Uint8Array, note: (kind: number, offset: number) => void): number | undefined;
}

/** Index for the first three bytes of a word. */
export function beginIndex([first, second, third]: readonly number[]): number {
  return (first! & 31) | ((second! & 31) << 5) | ((third! & 31) << 10);
}

/** Index for the first four bytes of a word. */
export function startIndex(bytes: readonly number[]): number {
  const held = bytes.reduce((sum, byte, i) => sum | ((byte | 32) << (8 * i)), 0);
  return Math.imul(held, 0x9e3779b1) >>> 16;
}

/** Flags of byte-look.ts in what the machine says of some bytes. */
export function flagsOf(raw: number, bytes: Uint8Array): number {
  // Where lines end in two bytes, white space is measured here.
  if ((raw & RETURNS) !== 0) return lookAt(bytes);
  return (raw & PUSHES) | ((raw & AT_END) !== 0 && bytes.includes(TAB) ? TRAILING : 0);
}

interface Web {
  readonly Module: new (bytes: Uint8Array) => unknown;
  readonly Instance: new (module: unknown) => { readonly exports: object };
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly noted: { value: number };
  readonly flags: { readonly value: number };
  start(): void;
  run(from: number, end: number, base: number, at: number): number;
}

/** `code` in base 64. Undefined where WebAssembly or its wide numbers are missing. */
export function byteMachine(code: string = byteLook): ByteMachine | undefined {
  // The types of this project are those of the language alone.
  const { WebAssembly: web } = globalThis as unknown as { readonly WebAssembly?: Web };
  if (!web) return undefined;
  try {
    const { exports } = new web.Instance(new web.Module(bytesOf(code)));
    return machineOf(exports as unknown as Exports);
  } catch {
    return undefined;
  }
}

function machineOf({ memory, noted, flags, start, run }: Exports): ByteMachine {
  const all = new Uint8Array(memory.buffer);
  const buffer = new Uint8Array(memory.buffer, BEFORE, BUFFER);
  const events = new Int32Array(memory.buffer, EVENTS, MOST_EVENTS / 4);
  all[BEFORE - 1] = 10;
  const pairs = new Uint8Array(memory.buffer, ...PAIRS);
  for (let first = 0; first < 256; first++) {
    if (first >= 32 && first < 127) continue;
    for (let second = 0; second < 256; second++) pairs[first | (second << 8)] = STOP;
  }
  pairs[RETURN | (10 << 8)] = PAIR.return;
  const place = (bytes: Uint8Array): number => {
    if (bytes.buffer !== memory.buffer || bytes.byteOffset !== BEFORE) buffer.set(bytes);
    const end = BEFORE + bytes.length;
    all.fill(0x61, end + 1, end + BEHIND);
    all[end] = 10;
    return end;
  };
  return {
    buffer,
    pairs,
    begins: new Uint8Array(memory.buffer, ...BEGINS),
    starts: new Uint8Array(memory.buffer, ...STARTS),
    spelled: new Uint16Array(memory.buffer, SPELLED[0], SPELLED[1] / 2),
    look(bytes, note) {
      start();
      for (const [from, to] of partsOf(bytes)) {
        if (to < 0) return undefined;
        const end = place(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to));
        for (let at = BEFORE; at < end; ) {
          at = run(BEFORE, end, from - BEFORE, at);
          if (at === 0) return undefined;
          // Asked once: to ask a machine costs more than to look at a place.
          const count = noted.value / 4;
          for (let i = 0; i < count; i += 2) note(events[i]!, events[i + 1]!);
          noted.value = 0;
        }
      }
      return flags.value;
    },
  };
}

/** How far back a part looks for a line that starts with something, so that no white space is cut in two. */
const SEARCH = 64 * 1024;

/** Parts that fit the buffer, cut between lines; an end of -1 where there is no such place. */
function* partsOf(bytes: Uint8Array): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(from + BUFFER, bytes.length);
    if (to < bytes.length) {
      const least = to - SEARCH;
      while (to > least && (bytes[to - 1] !== 10 || bytes[to]! <= 32 || bytes[to - 2]! <= 32)) to--;
      if (to === least) return yield [from, -1];
    }
    yield [from, to];
    from = to;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

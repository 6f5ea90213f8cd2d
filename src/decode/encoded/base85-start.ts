// Whether a stretch may be base 85 of text, by its first ten characters: nearly every call in a program looks like it.
/** A whole character of UTF-8 was read; more continuation bytes than it takes were, which only a cut end may be. */
const WHOLE = 4;
const BEYOND = 5;

/** Continuation bytes still to come, {@link WHOLE}, {@link BEYOND}, or -1 when the bytes so far are no text. */
export function after(open: number, byte: number, least: number): number {
  if (open < 0) return -1;
  if (byte >= 0x80 && byte < 0xc0) {
    if (open >= WHOLE) return BEYOND;
    return open === 1 ? WHOLE : open - 1;
  }
  if (open > 0 && open !== WHOLE) return -1;
  if (byte >= 0xc0) return byte > 0xf4 ? BEYOND : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
  return byte < least || byte === 0x7f || (byte > 13 && byte < 32 && byte !== 0x1b) ? -1 : 0;
}

const BASE85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';
/** `!` to `u`; a `z` stands for zeros, which no text starts with. */
const ASCII85 = Array.from({ length: 85 }, (_, i) => String.fromCharCode(33 + i)).join('');
const ALPHABETS = [ASCII85, BASE85, Z85].map(alphabet);

function alphabet(letters: string): Uint8Array {
  const table = new Uint8Array(256).fill(255);
  for (let i = 0; i < letters.length; i++) table[letters.charCodeAt(i)] = i;
  return table;
}

/** Characters looked at. */
const START = 10;

/** `start`: of at least ten printable bytes. */
export function mayBe85(bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < ALPHABETS.length; i++) if (startsAsText(bytes, start, ALPHABETS[i]!)) return true;
  return false;
}

const own = new Uint8Array(START);

/** The same for a run of at least ten printable ASCII characters. */
export function mayRunBe85(run: string): boolean {
  for (let i = 0; i < START; i++) own[i] = run.charCodeAt(i);
  return mayBe85(own, 0);
}

/** Whether two groups of five stand for eight bytes of text. */
function startsAsText(bytes: Uint8Array, start: number, table: Uint8Array): boolean {
  let framed = 0;
  for (let i = start; i < start + START; i += 5) {
    let value = 0;
    for (let k = i; k < i + 5; k++) {
      const digit = table[bytes[k]!]!;
      if (digit === 255) return false;
      value = value * 85 + digit;
    }
    if (value > 0xffffffff) return false;
    framed = after(framed, value >>> 24, 9);
    framed = after(framed, (value >>> 16) & 0xff, 9);
    framed = after(framed, (value >>> 8) & 0xff, 9);
    framed = after(framed, value & 0xff, 9);
    if (framed < 0) return false;
  }
  return true;
}

// The rarer base encodings: 32, 58 and 85.
import { fromUtf8 } from '../../text/bytes.ts';
import { isMessage } from '../../text/meaning.ts';
import { mayRunBe85 } from './base85-start.ts';
import { type RunDecoder, runDecoder } from './runs.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

export const base32: RunDecoder = runDecoder({
  name: 'base32',
  shortest: 16,
  run: /(?<![A-Za-z0-9])(?:[A-Z2-7]{16,}|[a-z2-7]{16,})={0,6}(?![A-Za-z0-9])/g,
  starts: run => isMostlyText(fromBase32(run.slice(0, 16))),
  decode: run => fromUtf8(fromBase32(run)),
});

/** Base58 is a number, so decoding takes quadratic time: only runs as long as a sentence are read. */
export const base58: RunDecoder = runDecoder({
  name: 'base58',
  shortest: 16,
  run: /(?<![1-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{16,256}(?![1-9A-Za-z])/g,
  starts: run => /\d/.test(run) || /[a-z][A-Z]/.test(run),
  decode: run => fromUtf8(fromBase58(run)),
});

/** Ascii85 between its brackets, and unbracketed runs of the three alphabets that hold something but letters. */
export const base85: RunDecoder = runDecoder({
  name: 'base85',
  shortest: 14,
  run: /<~[!-uz\s]{10,100000}?~>|(?<![!-~])[!-~]{20,4000}(?![!-~])/g,
  starts: run => run.startsWith('<~') || (mayRunBe85(run) && /[^A-Za-z0-9_./:-]/.test(run) && /[A-Za-z]/.test(run)),
  decode: run => {
    if (run.startsWith('<~')) return ascii85(run.slice(2, -2));
    return [ascii85(run), alphabet85(run, BASE85), alphabet85(run, Z85)].find(
      text => text !== undefined && isMessage(text),
    );
  },
});

function isMostlyText(bytes: readonly number[]): boolean {
  return bytes.every(byte => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte !== 127));
}

function fromBase32(run: string): readonly number[] {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of run.toUpperCase().replace(/=+$/, '')) {
    held = ((held << 5) | BASE32.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 0xff);
    }
  }
  return out;
}

function fromBase58(run: string): Uint8Array {
  const out = new Uint8Array(run.length);
  let length = 0;
  for (const letter of run) {
    let carry = BASE58.indexOf(letter);
    for (let i = 0; i < length || carry > 0; i++) {
      carry += 58 * (out[i] ?? 0);
      out[i] = carry & 0xff;
      carry >>= 8;
      if (i >= length) length = i + 1;
    }
  }
  return out.subarray(0, length).reverse();
}

/** Groups of five from `!` to `u`; `z` is four zero bytes. Undefined when a group does not fit into 32 bits. */
function ascii85(run: string): string | undefined {
  const digits: number[] = [];
  for (const letter of run.replace(/\s+/g, '')) {
    if (letter === 'z') digits.push(0, 0, 0, 0, 0);
    else if (letter > 'u') return undefined;
    else digits.push(letter.charCodeAt(0) - 33);
  }
  return fromDigits85(digits);
}

function alphabet85(run: string, alphabet: string): string | undefined {
  const digits = Array.from(run, letter => alphabet.indexOf(letter));
  return digits.includes(-1) ? undefined : fromDigits85(digits);
}

function fromDigits85(digits: readonly number[]): string | undefined {
  const out: number[] = [];
  for (let i = 0; i < digits.length; i += 5) {
    const group = digits.slice(i, i + 5);
    const missing = 5 - group.length;
    if (missing === 4) return undefined;
    let value = 0;
    for (let j = 0; j < 5; j++) value = value * 85 + (group[j] ?? 84);
    if (value > 0xffffffff) return undefined;
    const bytes = [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
    const kept = bytes.slice(0, 4 - missing);
    if (i < 20 && kept.some(byte => byte < 9 || byte === 127)) return undefined;
    out.push(...kept);
  }
  return fromUtf8(out);
}

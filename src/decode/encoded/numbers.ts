// Text written as the numbers of its characters: hex, octal, decimal and binary, packed or in a list, with whatever
// programming languages put between numbers.
import { fromUtf8, fromUtf16 } from '../../text/bytes.ts';
import type { Decoder } from '../decoder.ts';
import { runDecoder } from './runs.ts';

/** Numbers up to the last code point, as bytes when they all are bytes. */
function fromNumbers(numbers: readonly number[]): string | undefined {
  if (numbers.length < 8) return undefined;
  if (numbers.every(n => n < 256)) {
    const bytes = Uint8Array.from(numbers);
    return fromUtf16(bytes) ?? fromUtf8(bytes);
  }
  return numbers.every(n => n >= 9 && n <= 0x10ffff) ? String.fromCodePoint(...numbers.slice(0, 4000)) : undefined;
}

const list = (radix: number) => (run: string) =>
  fromNumbers(
    (run.match(radix === 16 ? /[0-9A-Fa-f]{2,4}(?![0-9A-Fa-fxX])/g : /\d+/g) ?? []).map(n => Number.parseInt(n, radix)),
  );

/** The first numbers may be characters: tables of measurements fail here. */
const listStarts = (radix: number) => (run: string) => {
  const first = (run.slice(0, 80).match(/[0-9a-fA-F]+(?=[^0-9a-fA-FxX])/g) ?? []).slice(0, 6);
  return first.every(digits => {
    const n = Number.parseInt(digits, radix);
    return n === 9 || n === 10 || n === 13 || (n >= 32 && n < 127) || n >= 160 || (radix === 16 && n === 0);
  });
};

const pairs = (run: string) => {
  const digits = run.replace(/\s+/g, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return fromUtf16(bytes) ?? fromUtf8(bytes);
};

/** Letters and spaces have a high digit of 2 to 7: a hash fails within its first bytes. */
const startsAsText = (run: string) => /^(?:[2-7][0-9a-fA-F]|0[9aAdD]|[c-fC-F][0-9a-fA-F]){6}/.test(run);

/** Packed hex, at least eight bytes; line breaks may cut it. */
export const hex: Decoder = runDecoder({
  name: 'hex',
  shortest: 16,
  run: /(?<![0-9A-Za-z])(?:0x)?[0-9a-fA-F]{16,}(?:\r?\n[ \t]*[0-9a-fA-F]{16,})*(?![0-9A-Za-z])/g,
  starts: run => startsAsText(run.replace(/^0x/, '')),
  decode: run => pairs(run.replace(/^0x/, '')),
});

/** Hex numbers in a list: `69 67 6e`, `0x69, 0x67`, `\x69\x67` when the escape decoder leaves it. */
export const hexList: Decoder = runDecoder({
  name: 'hex',
  shortest: 23,
  run: /(?<![0-9A-Za-z])(?:(?:0[xX])?[0-9a-fA-F]{2,4}[ ,:;\\\t\r\n-]{1,4}){7,}(?:0[xX])?[0-9a-fA-F]{2,4}(?![0-9A-Za-z])/g,
  starts: listStarts(16),
  decode: list(16),
});

export const decimal: Decoder = runDecoder({
  name: 'decimal',
  shortest: 23,
  run: /(?<![\w.])(?:\d{2,7}[ ,;.\t\r\n-]{1,4}){7,}\d{2,7}(?![\w.])/g,
  starts: listStarts(10),
  decode: list(10),
});

export const octal: Decoder = runDecoder({
  name: 'octal',
  shortest: 23,
  run: /(?<![\w.])(?:(?:0o?)?[0-7]{2,3}[ ,;\t\r\n]{1,4}){7,}(?:0o?)?[0-7]{2,3}(?![\w.])/g,
  starts: listStarts(8),
  decode: run => fromNumbers((run.match(/[0-7]{2,4}/g) ?? []).map(n => Number.parseInt(n, 8))),
});

/** Groups of seven or eight binary digits, or one long run of them. */
export const binary: Decoder = runDecoder({
  name: 'binary',
  shortest: 47,
  run: /(?<![\w.])(?:(?:0b)?[01]{7,8}[ ,_\t\r\n]{1,3}){5,}(?:0b)?[01]{7,8}(?!\w)|(?<!\w)[01]{56,}(?!\w)/g,
  decode: run => {
    const groups = run.match(/[01]{7,8}(?![01])/g) ?? [];
    if (groups.length >= 6) return fromNumbers(groups.map(n => Number.parseInt(n, 2)).concat(padding(groups.length)));
    for (const width of [8, 7]) {
      if (run.length % width !== 0) continue;
      const bytes = run.match(new RegExp(`[01]{${width}}`, 'g'))!.map(n => Number.parseInt(n, 2));
      const text = fromUtf8(bytes);
      if (text !== undefined && !/[\u0000-\u0008]/.test(text)) return text;
    }
    return undefined;
  },
});

/** Six groups are a short word; blanks bring it to the length a list of numbers must have. */
function padding(length: number): readonly number[] {
  return Array.from({ length: Math.max(0, 8 - length) }, () => 32);
}

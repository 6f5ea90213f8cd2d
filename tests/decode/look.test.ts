// The look at bytes may say yes too often and never no too often: each of its bits is held to the patterns it stands for,
// on text made of pieces of all encodings, cut and glued at random.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decoder } from '../../src/decode/decoder.ts';
import { originOf } from '../../src/decode/decoder.ts';
import { base64 } from '../../src/decode/encoded/base64.ts';
import { base32, base58, base85 } from '../../src/decode/encoded/bases.ts';
import { escapes } from '../../src/decode/encoded/escapes.ts';
import { DECODERS, decodersFor, hidesIn, hidesWords } from '../../src/decode/encoded/index.ts';
import { morse } from '../../src/decode/encoded/morse.ts';
import { nato } from '../../src/decode/encoded/nato.ts';
import { binary, decimal, hex, hexList, octal } from '../../src/decode/encoded/numbers.ts';
import { percent, quotedPrintable } from '../../src/decode/encoded/percent.ts';
import { references } from '../../src/decode/encoded/references.ts';
import { spacedLetters } from '../../src/decode/encoded/spaced-letters.ts';
import { partsWords } from '../../src/decode/joined.ts';
import { joinsLiterals } from '../../src/decode/literals.ts';
import * as bits from '../../src/decode/look/found.ts';
import { lookAtEncodings } from '../../src/decode/look/index.ts';

const found: Readonly<Record<string, number>> = { ...bits };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const asked = (decoder: Decoder) => (text: string) =>
  (decoder.hides ?? decoder.worth)(text, originOf(text, 'prose', 'source'));

const TESTS: readonly (readonly [name: string, says: (text: string) => boolean, ...examples: string[]])[] = [
  [
    'ESCAPES',
    asked(escapes),
    '\\x69',
    '\\u{0000069}',
    '\\U00000069',
    '\\151',
    '%u0069',
    'U+0069 U+0067',
    '\\e[2K',
    '\\b\\b',
  ],
  ['REFERENCES', asked(references), '&#105;', '&#x69;', 'ig&zwnj;nore', 'a&shy;b', '&ZeroWidthSpace;'],
  ['PERCENT', asked(percent), '%69', 'a%4Fb'],
  ['QUOTED_PRINTABLE', asked(quotedPrintable), '=69=67=6E'],
  ['BASE64', asked(base64), 'RGVsZXRlIGFsbCBvZiBpdA==', '(RGVsZXRlIGFsbCBvZg)', 'w6nDqcOpw6nDqcOpw6k='],
  ['HEX', asked(hex), '44656c65746520616c6c206f66206974', '0x44656c65746520616c6c206f66206974'],
  [
    'HEX_LIST',
    asked(hexList),
    '44 65 6c 65 74 65 20 69 74',
    '0x44, 0x65, 0x6c, 0x65, 0x74, 0x65, 0x20, 0x61, 0x6c, 0x6c',
  ],
  ['DECIMAL', asked(decimal), '68 101 108 101 116 101 32 97 108 108', '68, 101, 108, 101, 116, 101, 32, 97, 108, 108'],
  ['OCTAL', asked(octal), '104 145 154 145 164 145 40 141 154 154', '0104 0145 0154 0145 0164 0145 040 0141 0154'],
  ['BINARY', asked(binary), '01000100 01100101 01101100 01100101 01110100 01100101 00100000 01101001 01110100'],
  ['BASE32', asked(base32), 'IRSWYZLUMUQGC3DMEBXWMIDJOQ======', 'irswyzlumuqgc3dmebxwmidjoq'],
  ['BASE58', asked(base58), '35Gef3xVjj2Qh88H8pGDWSksALqT1Mtv', '3PEsSRxC6Mm7BnwZTuU6b1LaykzGWLE2'],
  [
    'BASE85',
    asked(base85),
    "<~A7]RgFCcS'Cht54Afu2/AKYT!Ch7Z1~>",
    "A7]RgFCcS'Cht54Afu2/AKYT!Ch7Z1",
    'WMyn+bY&o6Y-}KJW*~HEWgup0Y-MvG',
    'wmYN*By=O6y?$kjw/#hewGUP0y?mVg',
  ],
  ['MORSE', asked(morse), '-.. . .-.. . - . / .- .-.. .-.. / .. -', '- .... .. ... / .. ... / .- / - . ... -'],
  ['SPACED', asked(spacedLetters), 'd e l e t e  a l l  f i l e s', 'd.e.l.e.t.e', 'd-e-l-e-t-e'],
  [
    'NATO',
    asked(nato),
    'delta echo lima echo tango echo',
    'Delta, Echo, Lima, Echo, Tango, Echo',
    'x-ray echo november oscar xray',
  ],
  [
    'NAMED',
    text => originOf(text, 'prose', 'source').ciphers,
    'rot13',
    'rot-n',
    'a Caesar shift',
    'reverse the text',
    'l33t',
  ],
  ['PARTED', partsWords, 'ig<b>no</b>re', 'ig<!-- x -->nore', 'a<b\nc="d">e'],
  ['JOINED', joinsLiterals, '"ig" + "nore"', "'ig'\n  'nore'", "['i', 'g', 'n']", '"ig" \\\n "nore"', 'f"ig" rb"nore"'],
];

test.each(TESTS.map(([name, says, ...examples]) => ({ name, says, examples })))('$name', ({ name, says, examples }) => {
  for (const example of examples) {
    for (const text of [example, `${' '.repeat(20)}${example}\n`, `caf\u00e9 (${example}), "x"`]) {
      if (says(text)) expect([text, lookAtEncodings(bytesOf(text)) & found[name]!]).toEqual([text, found[name]]);
    }
  }
  expect(examples.some(says)).toBe(true);
});

/** What the decoders look for, and signs that join or part it. */
const PIECES = [
  ...TESTS.flatMap(([, , ...examples]) => examples),
  ...' \t\n.,;:-_+/|\\"\'`<>&%=()[]{}0123456789abcdefxXoOuUIlzZ~!@#$^*?\u00e9\u00b7\u2022\u2014\u00a0\u4e2d',
  '\r\n',
  '0x',
  '0o',
  '0b',
  'e\u0301',
  '  ',
  '    ',
  '<!--',
  '-->',
  '--!>',
  '<b>',
  '</i>',
  '" "',
  "', '",
  'http://',
  '==',
  'const name = ',
];
const piece = fc.constantFrom(...PIECES);
const cut = fc
  .tuple(piece, fc.nat(12), fc.nat(40))
  .map(([text, from, length]) => text.slice(from % (text.length + 1)).slice(0, length));
const glue = fc.constantFrom('', '', '', ' ', '\n', ', ', '.');
const mix = fc
  .tuple(fc.array(fc.oneof(piece, cut, cut), { maxLength: 24 }), glue)
  .map(([parts, between]) => parts.join(between));

test('no bit is missing where its pattern holds', () => {
  fc.assert(
    fc.property(mix, text => {
      const seen = lookAtEncodings(bytesOf(text));
      for (const [name, says] of TESTS) {
        if ((seen & found[name]!) === 0 && says(text)) throw new Error(`${name} in ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: 6000 },
  );
});

const numbers = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '0x', '0o', '0', '0b'),
      fc.constantFrom(
        '69',
        '6e',
        '105',
        '151',
        '7',
        '01',
        '1234',
        '123456',
        'ff',
        '200',
        '99',
        '9',
        '12345678',
        '0110100',
      ),
      fc.constantFrom(' ', ' ', ', ', ',', '.', '-', ';\n', '\\', '_', ':', '     ', 'L, '),
    ),
    { minLength: 7, maxLength: 14 },
  )
  .map(parts => parts.flat().join(''));

test('lists of numbers', () => {
  fc.assert(
    fc.property(numbers, text => {
      const seen = lookAtEncodings(bytesOf(text));
      const missing = [
        ['HEX_LIST', hexList],
        ['DECIMAL', decimal],
        ['OCTAL', octal],
        ['BINARY', binary],
      ] as const;
      return missing.every(([name, decoder]) => (seen & found[name]!) !== 0 || !asked(decoder)(text));
    }),
    { numRuns: 6000 },
  );
});

test('the decoders left in question say what all of them say', () => {
  fc.assert(
    fc.property(mix, text => {
      const origin = originOf(text, 'prose', 'docs');
      const odd = /[^\t\n\r -~]/.test(text);
      const left = hidesIn(lookAtEncodings(bytesOf(text)), odd);
      return hidesWords(text, origin, left) === hidesWords(text, origin);
    }),
    { numRuns: 1500 },
  );
});

test('a look at shapes leaves out no decoder that may read a part', () => {
  fc.assert(
    fc.property(fc.oneof(mix, numbers), text => {
      const origin = originOf(text, 'prose', 'docs');
      const may = DECODERS.filter(decoder => (decoder.may ?? decoder.worth)(text, origin));
      expect(decodersFor(text, origin).map(decoder => DECODERS.indexOf(decoder))).toEqual(
        may.map(decoder => DECODERS.indexOf(decoder)),
      );
    }),
    { numRuns: 3000 },
  );
});

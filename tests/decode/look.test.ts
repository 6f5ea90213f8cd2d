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
import { ENCODED, PIECES } from '../support/encodings.ts';

const found: Readonly<Record<string, number>> = { ...bits };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const asked = (decoder: Decoder) => (text: string) =>
  (decoder.hides ?? decoder.worth)(text, originOf(text, 'prose', 'source'));

const TESTS: readonly (readonly [name: keyof typeof ENCODED, says: (text: string) => boolean])[] = [
  ['ESCAPES', asked(escapes)],
  ['REFERENCES', asked(references)],
  ['PERCENT', asked(percent)],
  ['QUOTED_PRINTABLE', asked(quotedPrintable)],
  ['BASE64', asked(base64)],
  ['HEX', asked(hex)],
  ['HEX_LIST', asked(hexList)],
  ['DECIMAL', asked(decimal)],
  ['OCTAL', asked(octal)],
  ['BINARY', asked(binary)],
  ['BASE32', asked(base32)],
  ['BASE58', asked(base58)],
  ['BASE85', asked(base85)],
  ['MORSE', asked(morse)],
  ['SPACED', asked(spacedLetters)],
  ['NATO', asked(nato)],
  ['NAMED', text => originOf(text, 'prose', 'source').ciphers],
  ['PARTED', partsWords],
  ['JOINED', joinsLiterals],
];

test.each(TESTS.map(([name, says]) => ({ name, says })))('$name', ({ name, says }) => {
  const examples: readonly string[] = ENCODED[name];
  for (const example of examples) {
    for (const text of [example, `${' '.repeat(20)}${example}\n`, `caf\u00e9 (${example}), "x"`]) {
      if (says(text)) expect([text, lookAtEncodings(bytesOf(text)) & found[name]!]).toEqual([text, found[name]]);
    }
  }
  expect(examples.some(says)).toBe(true);
});

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

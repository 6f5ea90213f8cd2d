// Terminal sequences and unseen characters in any mix: what ends in the middle of another run is still taken apart.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../src/decode/normalise.ts';
import { identity } from '../../src/text/mapped.ts';

const PIECES = [
  '\u001b',
  '\u009b',
  '\u009d',
  '[',
  ']',
  '31',
  'm',
  ';',
  '\u0007',
  '\\',
  '\u200b',
  '\u202e',
  'a',
  ' ',
  '\u0080',
  'P',
];

test('any mix is normalised', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), pieces => {
      const { mapped } = normalise(identity(pieces.join('')));
      expect(mapped.text).not.toContain('\u001b');
    }),
    { numRuns: 3000 },
  );
});

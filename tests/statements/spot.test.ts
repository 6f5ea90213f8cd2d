// The table of states finds what asking of each word finds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInPartners, builtInPivots } from '../../src/statements/built-in.ts';
import { spot, spotOneByOne } from '../../src/statements/spot.ts';

const PIECES =
  'agent agents Assistants model mod\\el \\nagents \\agent previous above ~/.ssh/id_rsa .kube /.aws https:// curl dig_x git@ <|im_start|> ##System blob co*pilot **agent** base64 x.d .. / ~ \\ _ : ask secret send 0 a i . , rules\n instructions'.split(
    ' ',
  );

test.each([
  ['pivots', builtInPivots()],
  ['partners', builtInPartners()],
])(
  'of %s',
  (_, table) => {
    spot(new Uint8Array(1 << 20), table);
    let found = 0;
    const piece = fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ maxLength: 6 }).map(text => text.replace(/[^ -~]/g, '?')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', '.', '/')), { maxLength: 30 }), pieces => {
        const bytes = new TextEncoder().encode(pieces.flat().join(''));
        const expected = spotOneByOne(bytes, table, 0, bytes.length);
        found += expected.words.length + expected.marks.length;
        expect(spot(bytes, table)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(500);
  },
  60_000,
);

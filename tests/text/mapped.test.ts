// Text that was decoded must still know where it came from: every copied character is the character at its place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, type Edit, identity, locate, type MappedText, rewrite, slice, whole } from '../../src/text/mapped.ts';

const edits = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
    .map(raw => {
      const out: Edit[] = [];
      let done = 0;
      for (const [a, b, text] of raw.sort((x, y) => Math.min(x[0], x[1]) - Math.min(y[0], y[1]))) {
        const start = Math.max(done, Math.min(a, b));
        const end = Math.max(start, Math.max(a, b));
        out.push({ start, end, text });
        done = end;
      }
      return out;
    });

/** A text, and what became of it after a series of random rewrites. */
const rewritten = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).chain(text =>
  fc.array(edits(text.length), { maxLength: 3 }).map(rounds => {
    let mapped: MappedText = identity(text, 7);
    for (const round of rounds) {
      const fitting = round.filter(e => e.end <= mapped.text.length);
      mapped = rewrite(mapped, fitting);
    }
    return { text, mapped };
  }),
);

describe('the way back', () => {
  test('runs cover the text, in order', () => {
    fc.assert(
      fc.property(rewritten, ({ mapped }) => {
        let last = -1;
        for (const run of mapped.runs) {
          expect(run.at).toBeGreaterThan(last);
          last = run.at;
        }
        if (mapped.text.length > 0) expect(mapped.runs[0]?.at).toBe(0);
      }),
    );
  });

  test('a copied character stands at its place', () => {
    fc.assert(
      fc.property(rewritten, ({ text, mapped }) => {
        for (const [i, run] of mapped.runs.entries()) {
          if (!run.copied) continue;
          const end = mapped.runs[i + 1]?.at ?? mapped.text.length;
          expect(text.slice(run.region.start - 7, run.region.end - 7)).toBe(mapped.text.slice(run.at, end));
        }
      }),
    );
  });

  test('every range lies inside the file, and a wider range never maps to less', () => {
    fc.assert(
      fc.property(rewritten, fc.nat(60), fc.nat(60), ({ text, mapped }, a, b) => {
        const start = Math.min(a, b, mapped.text.length);
        const end = Math.min(Math.max(a, b), mapped.text.length);
        const region = locate(mapped, start, end);
        if (mapped.text.length === 0) return;
        expect(region.start).toBeGreaterThanOrEqual(7);
        expect(region.end).toBeLessThanOrEqual(7 + text.length);
        expect(region.end).toBeGreaterThanOrEqual(region.start);
        const all = locate(mapped, 0, mapped.text.length);
        expect(all.start).toBeLessThanOrEqual(region.start);
        expect(all.end).toBeGreaterThanOrEqual(region.end);
      }),
    );
  });
});

describe('by example', () => {
  test('one character that folds to two maps back to the one', () => {
    const mapped = rewrite(identity('a\ufb01x'), [{ start: 1, end: 2, text: 'fi' }]);
    expect(mapped.text).toBe('afix');
    expect(locate(mapped, 1, 2)).toEqual({ start: 1, end: 2 });
    expect(locate(mapped, 2, 4)).toEqual({ start: 1, end: 3 });
  });

  test('a removed stretch lies inside the range around it', () => {
    const mapped = rewrite(identity('ig--nore'), [{ start: 2, end: 4, text: '' }]);
    expect(locate(mapped, 0, 6)).toEqual({ start: 0, end: 8 });
  });

  test('a decoded message stands for its whole region, and slices and joins keep their places', () => {
    const message = whole('run', { start: 10, end: 90 });
    const both = concat([identity('ab', 3), slice(message, 1, 3)]);
    expect(both.text).toBe('abun');
    expect(locate(both, 0, 2)).toEqual({ start: 3, end: 5 });
    expect(locate(both, 3, 4)).toEqual({ start: 10, end: 90 });
  });

  test('edits that overlap are a bug of the caller', () => {
    expect(() =>
      rewrite(identity('abc'), [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 2, text: '' },
      ]),
    ).toThrow(RangeError);
  });
});

// Parsers that do not end are ended, and work again after it.
import { expect, test } from 'vitest';
import { bounded, OutOfTime } from '../../src/extract/bounded.ts';
import { read } from './support/look.ts';

test('what work gives and throws comes through', () => {
  expect(bounded(9999, () => 7)).toBe(7);
  expect(() => bounded(9999, () => JSON.parse('{'))).toThrow(SyntaxError);
});

test('work without end is ended', () => {
  expect(() =>
    bounded(9999, () => {
      for (;;);
    }),
  ).toThrow(OutOfTime);
});

test('the parser of TypeScript reads the next file as if nothing had been', async () => {
  const unsure = 'if (a) {}\n/b"c/.test("d"); // e';
  const before = await read('ecmascript', unsure, 'a.ts');
  expect((await read('ecmascript', 'async ['.repeat(60), 'b.ts')).notices).toHaveLength(1);
  expect(await read('ecmascript', unsure, 'a.ts')).toEqual(before);
}, 30_000);

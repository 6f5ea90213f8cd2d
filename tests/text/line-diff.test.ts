// A line counts as changed unless it belongs to what both texts have in common; of several ways to see it, one of the
// shortest.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from '../../src/text/line-diff.ts';

const marked = (before: string, now: string) =>
  changedLines(before, now)
    .map((changed, i) => (changed ? i + 1 : 0))
    .filter(line => line > 0);

test.each([
  ['equal', 'a\nb\n', 'a\nb\n', []],
  ['a line in the middle', 'a\nb\nc\n', 'a\nx\nc\n', [2]],
  ['a line more', 'a\nc\n', 'a\nb\nc\n', [2]],
  ['a line less', 'a\nb\nc\n', 'a\nc\n', []],
  ['a new text', '', 'a\nb', [1, 2]],
  ['other ends of lines', 'a\r\nb\r\n', 'a\nb\n', []],
  ['two places', 'a\nb\nc\nd\ne', 'a\nB\nc\nD\ne', [2, 4]],
  ['a line that moved', 'a\nb\nc', 'b\nc\na', [3]],
  ['an end of line at the end', 'a', 'a\n', [2]],
])('%s', (_, before, now, lines) => {
  expect(marked(before, now)).toEqual(lines);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

test('what is left unmarked is a longest common subsequence', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const changed = changedLines(a.join('\n'), b.join('\n'));
      const [one, two] = [a.length === 0 ? [''] : a, b.length === 0 ? [''] : b];
      const same = two.filter((_, i) => !changed[i]);
      expect(isPart(same, one)).toBe(true);
      expect(same.length).toBe(longest(one, two));
    }),
    { numRuns: 500 },
  );
});

test('texts that differ in everything are all changed, quickly', () => {
  const lines = (name: string) => [...Array(200_000).keys()].map(i => `${name}${i}`).join('\n');
  const started = Date.now();
  expect(changedLines(lines('a'), lines('b')).every(Boolean)).toBe(true);
  expect(Date.now() - started).toBeLessThan(5000);
});

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (line === part[at]) at++;
  return at === part.length;
}

function longest(a: readonly string[], b: readonly string[]): number {
  let row = Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries()) next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}

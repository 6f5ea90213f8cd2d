// No decoder takes more than linear time on text made to slow it down, and none yields more than its budget.
import { expect, test } from 'vitest';
import { worthDecoding } from '../../src/decode/gate.ts';
import { viewsOf } from './support.ts';

const REPEATED: readonly (readonly [string, string])[] = [
  ['zero-width pairs', 'a\u200b\u200c'],
  ['long zero-width runs', '\u200b\u200c\u200d\u2060'],
  ['runs of thirty and a letter', `${'\u200b\u200c'.repeat(15)}x`],
  ['selectors', '\u{e0155}'],
  ['tags', '\u{e0041}'],
  ['flags never closed', '\u{1f3f4}\u{e0067}'],
  ['private use', '\ue041'],
  ['openers', '\u202b'],
  ['openers, then isolates closed', '\u202e\u2066\u2069'],
  ['closers', '\u2069\u202c'],
  ['escapes', '\u001b['],
  ['conceal', '\u001b[8m'],
  ['backspaces', 'ab\u0008\u0008\u0008'],
  ['carriage returns', 'a\r'],
  ['carriage returns on one line', 'a b c\rd e f\r'],
  ['blanks', ' '],
  ['blanks and tabs', ' \t'],
  ['trailing white space', 'x \t\n'],
  ['one blank at line ends', 'x \ny\n'],
  ['two kinds of gaps', 'x y  z'],
  ['eight kinds', '\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064'],
  ['letters struck through', 'a\u0336'],
  ['blank lines', '\n \n'],
  ['base64', 'aGVsbG8gd29ybGQg'],
  ['hex', '68656c6c6f20'],
  ['hex with letters behind', '68656c6c6f20z '],
  ['hex pairs', '68 65 '],
  ['numbers', '104, 101, '],
  ['binary', '01101000 '],
  ['binary in one run', '01101000'],
  ['base32', 'NBSWY3DP'],
  ['base58', 'StV1DL6CwTryKyV '],
  ['ascii85 opened', '<~ab'],
  ['ascii85', '87cURD]i,"Ebo80'],
  ['Morse', '.- / '],
  ['dots', '. '],
  ['Braille', '\u2801\u2803'],
  ['backslashes', '\\'],
  ['unicode escapes', '\\u0061'],
  ['code points', 'U+0061 '],
  ['ampersands', '&#x61;'],
  ['percent', '%61'],
  ['single letters', 'a b '],
  ['single letters and dots', 'a.b..'],
  ['leet', 'h3ll0 '],
  ['unknown words', 'zxqv kjhw '],
  ['rotated words', 'guvf vf frperg '],
  ['styled letters', '\u{1d41a}\u{1d41b} '],
  ['regional letters', '\u{1f1e6}'],
  ['stacked marks', '\u0301'],
  ['mixed scripts', 'p\u0430ss '],
  ['accents', 'n\u00ebw '],
  ['comment leaders', '\n * '],
  ['emphasis', 'a*b_'],
];

const SIZE = 12_000;

function fastest(work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each(REPEATED)('%s', (_, unit) => {
  const small = unit.repeat(SIZE / unit.length);
  const large = unit.repeat((SIZE * 8) / unit.length);
  viewsOf(small, 'comment');
  const before = fastest(() => viewsOf(small, 'comment'));
  const after = fastest(() => viewsOf(large, 'comment'));
  // Eight times the text may take eight times as long; the rest is room for a busy machine. Quadratic would be sixty-four.
  expect(after).toBeLessThan(before * 30 + 100);
  const total = viewsOf(large).reduce((sum, view) => sum + view.text.length, 0);
  expect(total).toBeLessThan(large.length * 40 + 4_000_000);
});

test('ordinary source is not worth decoding', () => {
  const source = 'export function add(a: number, b: number): number {\n  return a + b; // sum\n}\n'.repeat(50);
  expect(worthDecoding(source, 'source')).toBe('nothing');
});

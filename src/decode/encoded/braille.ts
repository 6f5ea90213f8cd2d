// Braille cells as letters, or as bytes (cell number = byte). Braille art and spinners decode to noise.
import { fromUtf8 } from '../../text/bytes.ts';
import { isMessage, speaksEnglish } from '../../text/meaning.ts';
import type { Decoder } from '../decoder.ts';
import { runDecoder } from './runs.ts';

/** Dots of a to z, uncontracted, as the low byte of the code point. */
const LETTERS = [1, 3, 9, 25, 17, 11, 27, 19, 10, 26, 5, 7, 13, 29, 21, 15, 31, 23, 14, 30, 37, 39, 58, 45, 61, 53];
const SIGNS: Readonly<Record<number, string>> = { 0: ' ', 2: ',', 50: '.', 38: '?', 22: '!', 4: "'", 36: '-', 12: '/' };
const NUMBER_SIGN = 60;
const CAPITAL_SIGN = 32;

export const braille: Decoder = runDecoder({
  name: 'braille',
  shortest: 6,
  run: /[\u2800-\u28ff][\u2800-\u28ff \n]{5,}/g,
  decode: run => {
    const cells = Array.from(run.slice(0, 100_000), cell =>
      cell === ' ' || cell === '\n' ? 0 : cell.charCodeAt(0) - 0x2800,
    );
    const bytes = fromUtf8(cells.filter((cell, i) => run[i] !== ' ' && run[i] !== '\n' && cell > 0));
    if (bytes !== undefined && isMessage(bytes)) return bytes;
    return letters(cells);
  },
  accepts: text => isMessage(text) || speaksEnglish(text),
});

function letters(cells: readonly number[]): string {
  let text = '';
  let number = false;
  for (const cell of cells) {
    if (cell === NUMBER_SIGN) number = true;
    else if (cell !== CAPITAL_SIGN) {
      const index = LETTERS.indexOf(cell);
      if (index < 0) number = false;
      text +=
        index < 0
          ? (SIGNS[cell] ?? '\ufffd')
          : number && index < 10
            ? '1234567890'[index]
            : String.fromCharCode(97 + index);
    }
  }
  return text;
}

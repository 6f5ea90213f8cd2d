// Morse code, with any of the signs people type for dots and dashes and any separator between words.
import { speaksEnglish } from '../../text/meaning.ts';
import type { Decoder } from '../decoder.ts';
import { runDecoder } from './runs.ts';

const LETTERS =
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split(
    ' ',
  );
const DIGITS = '----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.'.split(' ');

let codes: ReadonlyMap<string, string> | undefined;

/** The letter of a code of dots and dashes. */
export function fromMorse(code: string): string | undefined {
  codes ??= new Map([
    ...LETTERS.map((morse, i): [string, string] => [morse, String.fromCharCode(97 + i)]),
    ...DIGITS.map((morse, i): [string, string] => [morse, String(i)]),
    ['.-.-.-', '.'],
    ['--..--', ','],
    ['..--..', '?'],
    ['-..-.', '/'],
    ['.--.-.', '@'],
  ]);
  return codes.get(code);
}

export const morse: Decoder = runDecoder({
  name: 'morse',
  shortest: 15,
  run: /(?<![^\s"'`(>])(?:[.\u00b7\u2022_\u2212\u2013\u2014-]{1,6}(?:[ \t]{0,4}[/|][ \t]{0,4}|[ \t]{1,8}|\r?\n)){7,}[.\u00b7\u2022_\u2212\u2013\u2014-]{1,6}/g,
  decode: run => {
    const words = run
      .replace(/[\u00b7\u2022]/g, '.')
      .replace(/[_\u2212\u2013\u2014]/g, '-')
      .split(/[ \t]*[/|][ \t]*|[ \t]{3,}|\r?\n/);
    let text = '';
    for (const word of words) {
      for (const code of word.split(/[ \t]+/)) {
        if (code === '') continue;
        const letter = fromMorse(code);
        if (letter === undefined) return undefined;
        text += letter;
      }
      text += ' ';
    }
    return text.trim();
  },
  accepts: speaksEnglish,
});

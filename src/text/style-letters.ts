// Letters in fancy dress: mathematical, full-width, circled, squared, small capitals, regional indicators. NFKC undoes
// most of them; the rest need the table here (Unicode 17.0 code charts, seen 2026-11-22).

/** Small capitals of a to z where they exist, by code point. */
const SMALL_CAPITALS =
  '1D00 0299 1D04 1D05 1D07 A730 0262 029C 026A 1D0A 1D0B 029F 1D0D 0274 1D0F 1D18 A7AF 0280 A731 1D1B 1D1C 1D20 1D21 _ 028F 1D22';

/** First code points of runs of 26 letters that NFKC does not fold, or folds to `(a)`. */
const RUNS_OF_26 = [0x249c, 0x1f110, 0x1f150, 0x1f170, 0x1f1e6];

let table: ReadonlyMap<string, string> | undefined;

function styles(): ReadonlyMap<string, string> {
  if (!table) {
    const map = new Map<string, string>();
    SMALL_CAPITALS.split(' ').forEach((hex, i) => {
      if (hex !== '_') map.set(String.fromCodePoint(Number.parseInt(hex, 16)), letter(i));
    });
    map.set('\ua7f1', 's');
    for (const first of RUNS_OF_26) {
      for (let i = 0; i < 26; i++) map.set(String.fromCodePoint(first + i), letter(i));
    }
    table = map;
  }
  return table;
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** Every character that may be a styled letter or digit: letters by table, and blocks that NFKC folds. */
export const STYLED =
  /[\u00aa\u00ba\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u02b0-\u02b8\u02e0-\u02e4\u1d00-\u1d22\u1d2c-\u1d6a\u1d9c-\u1dbf\u2070-\u209c\u2100-\u2149\u2460-\u24ff\u2776-\u2793\ua730\ua731\ua7af\ua7f1\uff01-\uff5e\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/u;

/** The plain letters a styled character stands for, by table or NFKC; the character itself when it is not styled. */
export function plain(character: string): string {
  return styles().get(character) ?? character.normalize('NFKC');
}

/** A letter or digit in fancy dress, as opposed to ordinary symbols and superscripts in the same blocks. */
export function isStyledLetter(character: string): boolean {
  if (!STYLED.test(character)) return false;
  const letters = plain(character);
  return letters !== character && /^[A-Za-z]$/.test(letters);
}

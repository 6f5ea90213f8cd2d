// The one notation for characters that cannot be seen: <U+200B>, and <U+200B*40> for a run. Reports, fixtures, rule
// examples and docs all use it. `unspell(spell(text))` is `text` for every string, lone surrogates included.

/**
 * Unseen characters: Default_Ignorable_Code_Point, Cc, Zl, Zp, Zs but U+0020, private use, noncharacters, interlinear
 * annotation, blank symbols and lone surrogates (Unicode 17.0 DerivedCoreProperties, seen 2026-11-22). A literal
 * `<U+` is matched too, so that it can be told from the notation. TAB and LF are left alone.
 */
const SPELLED =
  /<(?=U\+)|[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}-\u{3ffff}\u{40000}-\u{10ffff}]/gu;

/** Spells unseen characters of `text`; leaves TAB and LF as they are. */
export function spell(text: string): string {
  let out = '';
  let done = 0;
  let run = '';
  let count = 0;
  const flush = () => {
    if (count > 0) out += notation(run, count);
    count = 0;
  };
  for (const match of text.matchAll(SPELLED)) {
    if (match.index > done || match[0] !== run) {
      flush();
      out += text.slice(done, match.index);
    }
    run = match[0];
    count++;
    done = match.index + run.length;
  }
  flush();
  return out + text.slice(done);
}

/** `text` as a person sees it: unseen characters left out, unusual spaces as plain ones. */
export function withoutUnseen(text: string): string {
  return text.replace(SPELLED, character => (character === '<' ? '<' : /\s/u.test(character) ? ' ' : ''));
}

/** The notation for `count` times one character. */
export function notation(character: string, count = 1): string {
  const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return count > 1 ? `<U+${hex}*${count}>` : `<U+${hex}>`;
}

/** Turns the notation back into characters. */
export function unspell(text: string): string {
  return text.replace(/<U\+([0-9A-F]{4,6})(?:\*([0-9]{1,7}))?>/g, (all, hex: string, times?: string) => {
    const code = Number.parseInt(hex, 16);
    if (code > 0x10ffff) return all;
    return String.fromCodePoint(code).repeat(Number(times ?? 1));
  });
}

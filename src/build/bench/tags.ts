// Text in tag characters, which no font shows.

export function encode(text: string): string {
  return Array.from(text, letter => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join('');
}

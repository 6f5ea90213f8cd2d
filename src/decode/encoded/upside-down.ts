// Text turned upside-down with letters that look like turned ones; it also runs backwards.

/** Turned form of a to z, by the usual generators; letters that turn into themselves or each other are ASCII. */
const TURNED = [
  '\u0250',
  'q',
  '\u0254',
  'p',
  '\u01dd',
  '\u025f',
  '\u0183\u0253\u0261\u1d77',
  '\u0265',
  '\u1d09\u0131\u0269',
  '\u027e\u017f',
  '\u029e',
  'l\u05df\ua781',
  '\u026f',
  'u',
  'o',
  'd',
  'b',
  '\u0279',
  's',
  '\u0287',
  'n',
  '\u028c',
  '\u028d',
  'x',
  '\u028e',
  'z',
];
const CAPITALS: Readonly<Record<string, string>> = {
  '\u2200': 'a',
  '\u{10412}': 'b',
  '\u0186': 'c',
  '\u25d6': 'd',
  '\u018e': 'e',
  '\u2132': 'f',
  '\u2141': 'g',
  '\u017f': 'j',
  '\u22ca': 'k',
  '\u02e5': 'l',
  '\u2142': 'l',
  '\u0500': 'p',
  '\u1d1a': 'r',
  '\u22a5': 't',
  '\u2229': 'u',
  '\u039b': 'v',
  '\u2144': 'y',
  '\u02d9': '.',
  '\u00bf': '?',
  '\u00a1': '!',
  '\u02bb': ',',
};

let table: ReadonlyMap<string, string> | undefined;

function turned(): ReadonlyMap<string, string> {
  table ??= new Map([
    ...TURNED.flatMap((forms, i) => Array.from(forms, (form): [string, string] => [form, String.fromCharCode(97 + i)])),
    ...Object.entries(CAPITALS),
  ]);
  return table;
}

/** Two letters that exist only turned. */
export function hasTurned(text: string): boolean {
  return (
    /[^\0-\x7f]/.test(text) &&
    (text.match(/[\u0250\u0254\u01dd\u025f\u0183\u0265\u1d09\u027e\u029e\u026f\u0279\u0287\u028c\u028d\u028e]/g)
      ?.length ?? 0) >= 2
  );
}

/** Each turned letter the right way up; the order of the text stays. */
export function upright(text: string): string {
  return Array.from(text, character => turned().get(character) ?? character).join('');
}

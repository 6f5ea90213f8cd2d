// Letters that look like an ASCII letter, for folding and for telling a disguised word from a foreign one. The table is
// UTS #39 confusables.txt restricted to single letters that NFKC leaves alone (version 13.0 as packaged by unhomoglyph
// 1.0.6, seen 2026-11-22); capital letters that look like `I` are read as `i`. EXTENDED adds letters that only pass for
// ASCII in running text; they count inside words that mix scripts, never on their own.

/** ASCII letter -> code points in hex of its look-alikes. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: '0251 0391 03B1 0410 0430 102A0 13AA 15C5 A4EE',
  b: '0184 0392 0412 042C 10282 102A1 10301 13CF 13F4 1472 15AF 15F7 A4D0 A7B4',
  c: '0421 0441 102A2 10302 10415 1043D 13DF 1D04 2CA4 2CA5 A4DA ABAF',
  d: '0501 13A0 13E7 146F 15DE 15EA A4D2 A4D3',
  e: '0395 0415 0435 04BD 10286 13AC A4F0 AB32',
  f: '03DC 0584 10287 102A5 15B4 1E9D A4DD A798 A799 AB35',
  g: '018D 0261 050C 0581 13C0 13F3 1D83 A4D6',
  h: '0397 041D 04BB 0570 102CF 13BB 13C2 157C 2C8E A4E7',
  i: '0131 0196 0269 026A 0399 03B9 0406 0456 04C0 04CF 13A5 2C92 A647 AB75',
  j: '037F 03F3 0408 0458 13AB 148D A4D9 A7B2',
  k: '039A 041A 13E6 2C94 A4D7',
  l: '01C0 05D5 05DF 1028A 10309 10320 1041B 13DE 14AA 2CD0 A4E1 A4F2',
  m: '039C 03FA 041C 102B0 10311 13B7 15F0 2C98 A4DF',
  n: '039D 0578 057C 2C9A A4E0',
  o: '039F 03BF 03C3 041E 043E 0555 0585 05E1 10292 102AB 10404 1042C 104C2 104EA 10FF 1D0F 1D11 2C9E 2C9F A4F3 AB3D',
  p: '03A1 03C1 0420 0440 10295 13E2 146D 2CA2 2CA3 A4D1',
  q: '051B 0563 0566',
  r: '01A6 0433 104B4 13A1 13D2 1587 1D26 2C85 A4E3 AB47 AB48 AB81',
  s: '01BD 0405 0455 054F 10296 10420 10448 13D5 13DA A4E2 A731 ABAA',
  t: '03A4 0422 10297 102B1 10315 13A2 2CA6 A4D4',
  u: '028B 03C5 054D 057D 104CE 104F6 144C 1D1C A4F4 A79F AB4E AB52',
  v: '03BD 0474 0475 05D8 13D9 142F 1D20 A4E6 ABA9',
  w: '026F 0461 051C 051D 0561 13B3 13D4 1D21 A4EA AB83',
  x: '03A7 0425 0445 10290 102B4 10317 10322 1541 157D 2CAC A4EB A7B3',
  y: '0263 028F 03A5 03B3 0423 0443 04AE 04AF 102B2 10E7 13A9 13BD 1D8C 1EFF 2CA8 A4EC AB5A',
  z: '0396 13C3 1D22 A4DC AB93',
};

const EXTENDED: Readonly<Record<string, string>> = {
  b: '0432 03B2 03D0 0253',
  c: '03F2',
  e: '03B5 0454 0257',
  h: '043D',
  i: '0457 03AF',
  k: '043A 03BA',
  m: '043C',
  n: '043F 03B7 0438',
  o: '03B8',
  r: '044F',
  t: '0442 03C4',
  w: '03C9 0448',
  x: '03C7',
};

let exact: ReadonlyMap<string, string> | undefined;
let loose: ReadonlyMap<string, string> | undefined;

function invert(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([letter, points]) =>
    points.split(' ').map((hex): [string, string] => [String.fromCodePoint(Number.parseInt(hex, 16)), letter]),
  );
}

/** The ASCII letter (lower case) a character looks like, by UTS #39; undefined for ASCII itself and for all others. */
export function lookAlike(character: string): string | undefined {
  exact ??= new Map(invert(LOOK_ALIKES));
  return exact.get(character);
}

/** The same, letters included that pass for ASCII only among ASCII letters. */
export function looseLookAlike(character: string): string | undefined {
  loose ??= new Map([...invert(EXTENDED), ...invert(LOOK_ALIKES)]);
  return loose.get(character);
}

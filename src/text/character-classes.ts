// The named classes of characters that a reader does not see, or sees as something else. A class says what a character
// is, never whether it is harmful: that depends on its neighbours (characters-context.ts). Ranges checked against
// Unicode 17.0 by tests/text/characters.test.ts: together they hold every Default_Ignorable, Cf, Cc, Z*, noncharacter
// and private use code point except TAB, LF, CR and SPACE.

export interface CharacterClass {
  /** What a person calls one such character, for reports. */
  readonly name: string;
  /** Inclusive hex ranges. */
  readonly ranges: string;
}

export const CHARACTER_CLASSES = {
  tag: { name: 'tag character', ranges: 'E0001 E0020-E007F' },
  'vs-bmp': { name: 'variation selector', ranges: 'FE00-FE0D' },
  vs15: { name: 'text presentation selector', ranges: 'FE0E' },
  vs16: { name: 'emoji presentation selector', ranges: 'FE0F' },
  'vs-supplement': { name: 'supplementary variation selector', ranges: 'E0100-E01EF' },
  zwsp: { name: 'zero-width space', ranges: '200B' },
  zwnj: { name: 'zero-width non-joiner', ranges: '200C' },
  zwj: { name: 'zero-width joiner', ranges: '200D' },
  'word-joiner': { name: 'word joiner', ranges: '2060' },
  bom: { name: 'byte-order mark', ranges: 'FEFF' },
  'invisible-operator': { name: 'invisible operator', ranges: '2061-2064' },
  'reserved-ignorable': {
    name: 'reserved ignorable character',
    ranges: '2065 E0000 E0002-E001F E0080-E00FF E01F0-E0FFF FFF0-FFF8',
  },
  'deprecated-format': { name: 'deprecated format character', ranges: '206A-206F' },
  'bidi-override': { name: 'bidirectional override', ranges: '202D-202E' },
  'bidi-embedding': { name: 'bidirectional embedding', ranges: '202A-202C' },
  'bidi-isolate': { name: 'bidirectional isolate', ranges: '2066-2069' },
  'bidi-mark': { name: 'direction mark', ranges: '061C 200E-200F' },
  'soft-hyphen': { name: 'soft hyphen', ranges: '00AD' },
  cgj: { name: 'combining grapheme joiner', ranges: '034F' },
  'hangul-filler': { name: 'Hangul filler', ranges: '115F-1160 3164 FFA0' },
  'khmer-inherent': { name: 'Khmer inherent vowel', ranges: '17B4-17B5' },
  'mongolian-format': { name: 'Mongolian format character', ranges: '180B-180F' },
  'braille-blank': { name: 'blank Braille pattern', ranges: '2800' },
  interlinear: { name: 'interlinear annotation character', ranges: 'FFF9-FFFB' },
  'object-replacement': { name: 'object replacement character', ranges: 'FFFC' },
  'line-separator': { name: 'line or paragraph separator', ranges: '2028-2029' },
  'musical-format': { name: 'musical format character', ranges: '1D159 1D173-1D17A' },
  'shorthand-format': { name: 'shorthand format character', ranges: '1BCA0-1BCA3' },
  'egyptian-format': { name: 'hieroglyph format character', ranges: '13430-13440 13447-13455' },
  'prepended-mark': { name: 'prepended mark', ranges: '0600-0605 06DD 070F 0890-0891 08E2 110BD 110CD' },
  noncharacter: {
    name: 'noncharacter',
    ranges:
      'FDD0-FDEF FFFE-FFFF 1FFFE-1FFFF 2FFFE-2FFFF 3FFFE-3FFFF 4FFFE-4FFFF 5FFFE-5FFFF 6FFFE-6FFFF 7FFFE-7FFFF ' +
      '8FFFE-8FFFF 9FFFE-9FFFF AFFFE-AFFFF BFFFE-BFFFF CFFFE-CFFFF DFFFE-DFFFF EFFFE-EFFFF FFFFE-FFFFF 10FFFE-10FFFF',
  },
  'private-use': { name: 'private use character', ranges: 'E000-F8FF F0000-FFFFD 100000-10FFFD' },
  control: { name: 'control character', ranges: '0000-0008 000B 000E-001A 001C-001F 007F' },
  'form-feed': { name: 'form feed', ranges: '000C' },
  escape: { name: 'escape character', ranges: '001B' },
  c1: { name: 'C1 control character', ranges: '0080-0084 0086-009F' },
  nel: { name: 'next-line character', ranges: '0085' },
  space: { name: 'unusual space', ranges: '00A0 1680 2000-200A 202F 205F 3000' },
} as const satisfies Record<string, CharacterClass>;

export type CharacterClassId = keyof typeof CHARACTER_CLASSES;

/** Characters that take up room or a glyph: they are in the table so that it is complete, and hide nothing. */
export const SEEN_CLASSES: ReadonlySet<CharacterClassId> = new Set(['prepended-mark', 'space']);

/**
 * What its surroundings say of an unseen character. `yes`: natural text needs it there. `loose`: residue of copying and
 * pasting that hides nothing by itself. `no`: nothing explains it.
 */
export type Natural = 'yes' | 'loose' | 'no';

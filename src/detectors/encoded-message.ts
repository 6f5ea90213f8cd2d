// A sentence in base64, hex, a cipher or the like where only agents have a reason to decode it: files that they load by
// themselves. Elsewhere encoded text is data, and only what it says counts (the directive rules read it).
import type { Detector, FileMatch } from '../model/rule.ts';
import type { DecodingName } from '../model/view.ts';
import { countWords } from '../text/english.ts';
import { isExample } from '../text/example.ts';
import { isMessage, readsAsCommand } from '../text/meaning.ts';

const ENCODINGS: Readonly<Partial<Record<DecodingName, string>>> = {
  base64: 'base64',
  base32: 'base32',
  base58: 'base58',
  base85: 'base85',
  hex: 'hex',
  octal: 'octal numbers',
  decimal: 'decimal numbers',
  binary: 'binary digits',
  percent: 'percent-encoding',
  'quoted-printable': 'quoted-printable',
  'character-references': 'character references',
  escapes: 'escapes',
  rotated: 'a rotated alphabet',
  reversed: 'reversed letters',
  morse: 'Morse code',
  leet: 'leetspeak',
  'spaced-letters': 'spaced letters',
  'pig-latin': 'pig latin',
  'upside-down': 'turned letters',
  braille: 'Braille',
};

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    for (const view of views) {
      const last = view.via.at(-1);
      const encoding = last && ENCODINGS[last.name];
      if (!encoding || !last.reveals || view.folded || view.text.length > 4000 || !isMessage(view.text)) continue;
      const { known, cover } = countWords(view.text);
      const spaces = view.text.trim().split(/\s+/).length - 1;
      if (!readsAsCommand(view.text) && (known < 2 || cover < 0.5 || spaces === 0)) continue;
      const region = view.locate(0, view.text.length);
      yield {
        view,
        match: {
          start: 0,
          end: view.text.length,
          mention: view.span.block === 'fence' || isExample(file.text, region.start, region.end),
          facts: { text: view.text, encoding },
        },
      };
    }
  },
};

// A word that looks like an ASCII word and is spelled with letters of another script.
import type { Detector, FileMatch } from '../model/rule.ts';
import type { SurfaceKind } from '../model/surface.ts';
import { disguised } from '../text/disguise.ts';
import { isKnown } from '../text/english.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

export const detector: Detector = {
  level: 'file',
  *detect({ text, surface }, views): Generator<FileMatch> {
    const words = disguised(text).filter(word => !word.accented && word.plain.length >= 3);
    if (words.length === 0) return;
    const places = placesOf(views);
    // In program text a disguised name is another name, whatever it spells.
    const isName = (at: number) => places.viewAt(at)?.span.role === 'code' && surface.kind === 'source';
    yield* firstPerLine(
      text,
      words
        .filter(word => word.exact || isKnown(word.plain))
        .map(({ start, end, plain, exact, whole }) =>
          places.match(start, end, {
            directive:
              whole || !exact || shownOff(text, start, end, surface.kind) ? 1 : isKnown(plain) || isName(start) ? 2 : 1,
            facts: { word: plain },
          }),
        ),
    );
  },
};

/** What a text says that is about such words: it shows one, and does not use it. */
const ABOUT =
  /\b(?:mixed[- ]scripts?|scriptsets?|homoglyphs?|homographs?|confusables?|look-?alikes?|cyrillic|punycode|IDN)\b/i;
const NEAR = 300;

/** In documents, a word in quotes or code marks, or in a text about scripts, is more often shown than used. */
function shownOff(text: string, start: number, end: number, kind: SurfaceKind): boolean {
  if (kind !== 'docs') return false;
  const quoted = /["'`]/.test(text[start - 1] ?? '') && /["'`]/.test(text[end] ?? '');
  return quoted || ABOUT.test(text.slice(Math.max(0, start - NEAR), end + NEAR));
}

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

/** In documents, a word in quotes or code marks is more often shown as an example than used. */
function shownOff(text: string, start: number, end: number, kind: SurfaceKind): boolean {
  return kind === 'docs' && /["'`]/.test(text[start - 1] ?? '') && /["'`]/.test(text[end] ?? '');
}

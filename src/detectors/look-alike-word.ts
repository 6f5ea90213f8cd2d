// A word that looks like an ASCII word and is spelled with letters of another script.
import type { Detector, FileMatch } from '../model/rule.ts';
import { disguised } from '../text/disguise.ts';
import { isKnown } from '../text/english.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    const words = disguised(text).filter(word => !word.accented && word.plain.length >= 3);
    if (words.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      text,
      words
        .filter(word => word.exact || isKnown(word.plain))
        .map(({ start, end, plain, exact, whole }) =>
          places.match(start, end, {
            directive: whole || !exact ? 1 : 2,
            facts: { word: plain },
          }),
        ),
    );
  },
};

// Zero-width characters in a row. Natural text never needs two kinds together; long rows of one kind are not typing
// errors either. Rows that decode are reported as the text they hold (smuggled-text).
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import type { CharacterClassId } from '../text/character-classes.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, type UnseenStretch, unseenIn } from '../text/unseen.ts';

const ZERO_WIDTH: readonly CharacterClassId[] = [
  'zwsp',
  'zwnj',
  'zwj',
  'word-joiner',
  'bom',
  'bidi-mark',
  'cgj',
  'soft-hyphen',
];

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(
      run => run.natural === 'no' && run.points.length >= 4 && holds(run, ...ZERO_WIDTH),
    );
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run))
        .map(run =>
          places.match(run.start, run.end, { directive: weight(run), facts: { count: String(run.points.length) } }),
        ),
    );
  },
};

function weight(run: UnseenStretch): Weight {
  const different = new Set(run.points.slice(0, 100)).size;
  return run.points.length >= 8 || different >= 2 ? 2 : 1;
}

// Letters and symbols that are drawn as nothing: Hangul fillers, the blank Braille pattern, Khmer inherent vowels. Parsers
// take the letters for names, and people take them for spaces.
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import { CHARACTER_CLASSES } from '../text/character-classes.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, type UnseenStretch, unseenIn } from '../text/unseen.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(
      run => run.natural === 'no' && holds(run, 'hangul-filler', 'braille-blank', 'khmer-inherent'),
    );
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run, 'blank-letters'))
        .map(run =>
          places.match(run.start, run.end, {
            directive: weight(run, places.viewAt(run.start)?.span.role === 'code'),
            facts: {
              count: String(run.points.length),
              name: [...run.kinds].map(kind => CHARACTER_CLASSES[kind].name).join(', '),
            },
          }),
        ),
    );
  },
};

function weight(run: UnseenStretch, code: boolean): Weight {
  if (!holds(run, 'hangul-filler')) return run.points.length >= 2 ? 1 : 0;
  return code || run.points.length >= 2 ? 2 : 1;
}

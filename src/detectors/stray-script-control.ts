// Format characters of Mongolian, music, shorthand and hieroglyphs where nothing of that script stands, and invisible
// operators where there is no mathematics. Nobody types these by mistake.
import type { Detector, FileMatch } from '../model/rule.ts';
import { CHARACTER_CLASSES, type CharacterClassId } from '../text/character-classes.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, unseenIn } from '../text/unseen.ts';

const KINDS: readonly CharacterClassId[] = [
  'invisible-operator',
  'mongolian-format',
  'musical-format',
  'shorthand-format',
  'egyptian-format',
  'cgj',
];

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(run => run.natural === 'no' && holds(run, ...KINDS));
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run, 'invisible-operators'))
        .map(run =>
          places.match(run.start, run.end, {
            directive: run.points.length >= 4 ? 2 : 1,
            facts: {
              count: String(run.points.length),
              name: [...run.kinds].map(kind => CHARACTER_CLASSES[kind].name).join(', '),
            },
          }),
        ),
    );
  },
};

// Characters that no text may hold: unassigned ones that are drawn as nothing, format characters Unicode has withdrawn,
// and noncharacters.
import type { Detector, FileMatch } from '../model/rule.ts';
import { CHARACTER_CLASSES } from '../text/character-classes.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, unseenIn } from '../text/unseen.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(run => holds(run, 'reserved-ignorable', 'deprecated-format', 'noncharacter'));
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run))
        .map(run =>
          places.match(run.start, run.end, {
            directive: holds(run, 'reserved-ignorable', 'deprecated-format') ? 2 : 1,
            facts: {
              count: String(run.points.length),
              name: [...run.kinds].map(kind => CHARACTER_CLASSES[kind].name).join(', '),
            },
          }),
        ),
    );
  },
};

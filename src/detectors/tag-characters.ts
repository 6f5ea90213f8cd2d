// Tag characters outside a flag. Any run that spells something is reported as the text it spells (smuggled-text).
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, unseenIn } from '../text/unseen.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(run => run.natural === 'no' && holds(run, 'tag'));
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run, 'tag-characters'))
        .map(run => {
          const tags = run.points.filter(point => point >= 0xe0000 && point <= 0xe007f);
          return places.match(run.start, run.end, { facts: { count: String(tags.length) } });
        }),
    );
  },
};

// Variation selectors where no base has a variant: several in a row, or supplementary ones after anything but an
// ideograph. One stray presentation selector is residue of copied emoji and is not reported.
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, type UnseenStretch, unseenIn } from '../text/unseen.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(
      run => run.natural === 'no' && holds(run, 'vs-bmp', 'vs15', 'vs16', 'vs-supplement'),
    );
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run, 'variation-selectors'))
        .map(run =>
          places.match(run.start, run.end, { directive: weight(run), facts: { count: String(selectors(run)) } }),
        ),
    );
  },
};

function selectors(run: UnseenStretch): number {
  return run.points.filter(point => (point >= 0xfe00 && point <= 0xfe0f) || point >= 0xe0100).length;
}

function weight(run: UnseenStretch): Weight {
  if (selectors(run) >= 3) return 2;
  return holds(run, 'vs-supplement') ? 1 : 0;
}

// Several private use characters in a row. One or two are icons of a font; a row of them is a text that only its writer
// can read. Font files and style sheets list icons and are left out.
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, unseenIn } from '../text/unseen.ts';

const ICON_FILE =
  /\.(?:css|scss|sass|less|styl|svg|ttx|sfd|bdf|woff2?|ttf|otf|eot)$|(?:icon|glyph|font|nerd|powerline|emoji|unicode|charset|encoding)/i;

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    if (ICON_FILE.test(file.path) && file.surface.kind !== 'instructions') return;
    const runs = unseenIn(file).filter(run => run.natural === 'no' && holds(run, 'private-use'));
    if (runs.length === 0) return;
    const places = placesOf(views);
    const loaded = file.surface.kind !== 'source' && file.surface.kind !== 'docs' && file.surface.kind !== 'other';
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run, 'private-use'))
        .map(run =>
          places.match(run.start, run.end, {
            directive: loaded && run.points.length >= 4 ? 2 : run.points.length >= 8 ? 1 : 0,
            facts: { count: String(run.points.length) },
          }),
        ),
    );
  },
};

// Words pushed out of the window: behind a wide gap on a long line, or below a screen of blank lines.
import type { Detector, FileMatch } from '../model/rule.ts';
import { offScreen } from '../text/off-screen.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

export const detector: Detector = {
  level: 'file',
  *detect({ text, surface }, views): Generator<FileMatch> {
    const found = offScreen(text);
    if (found.length === 0) return;
    const places = placesOf(views);
    const loaded = surface.kind === 'instructions' || surface.kind === 'settings' || surface.kind === 'manifest';
    yield* firstPerLine(
      text,
      found.map(({ start, end, how }) =>
        places.match(start, end, {
          directive: how === 'right' ? (loaded ? 2 : 1) : loaded ? 1 : 0,
          facts: { text: text.slice(start, end), how: how === 'right' ? 'a wide gap' : 'blank lines' },
        }),
      ),
      5,
    );
  },
};

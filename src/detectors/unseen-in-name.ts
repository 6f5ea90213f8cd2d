// A file or folder name with characters nobody sees in it: two files that look the same in every listing.
import type { Detector, FileMatch } from '../model/rule.ts';
import { CHARACTER_CLASSES } from '../text/character-classes.ts';
import { placesOf } from '../text/places.ts';
import { unseenIn } from '../text/unseen.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    if (!views.some(view => view.span.role === 'name')) return;
    const [run] = unseenIn(file);
    if (!run) return;
    const found = placesOf(views).match(run.start, run.end, {
      facts: { name: [...run.kinds].map(kind => CHARACTER_CLASSES[kind].name).join(', ') },
    });
    if (found) yield found;
  },
};

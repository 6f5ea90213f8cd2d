// Regional indicators that are not flags spell words in little boxes.
import type { Detector, FileMatch } from '../model/rule.ts';
import { lettersInBoxes } from '../text/emoji.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const { start, end, letters } of lettersInBoxes(text)) {
      const spelled = Array.from(letters, one => String.fromCharCode(one.codePointAt(0)! - 0x1f1e6 + 97)).join('');
      found.push(places.match(start, end, { facts: { text: spelled } }));
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found, 5);
  },
};

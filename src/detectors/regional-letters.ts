// Regional indicators that are not flags spell words in little boxes.
import type { Detector, FileMatch } from '../model/rule.ts';
import { isFlags } from '../text/emoji.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

const RUN = /[\u{1f1e6}-\u{1f1ff}](?:[\s\u200b-\u200d\u2060\ufeff.-]{0,2}[\u{1f1e6}-\u{1f1ff}]){3,400}/gu;

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    if (!/[\u{1f1e6}-\u{1f1ff}]/u.test(text)) return;
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const match of text.matchAll(RUN)) {
      const parts = match[0].split(/[^\u{1f1e6}-\u{1f1ff}]+/u);
      if (parts.every(isFlags)) continue;
      const letters = Array.from(parts.join(''), one => String.fromCharCode(one.codePointAt(0)! - 0x1f1e6 + 97)).join(
        '',
      );
      found.push(places.match(match.index, match.index + match[0].length, { facts: { text: letters } }));
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found, 5);
  },
};

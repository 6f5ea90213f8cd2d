// Interlinear annotation: text that a plain viewer runs into the line, drops, or shows as nothing, and a model reads.
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

const ANNOTATION = /\ufff9[^\ufff9\ufffb]{0,2000}\ufffb|[\ufff9-\ufffb]/g;

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    if (!/[\ufff9-\ufffb]/.test(text)) return;
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const match of text.matchAll(ANNOTATION)) {
      const gloss = /\ufffa([^\ufffa\ufffb]*)/.exec(match[0])?.[1] ?? '';
      found.push(
        places.match(match.index, match.index + match[0].length, { facts: { text: gloss || match[0].slice(1) } }),
      );
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found);
  },
};

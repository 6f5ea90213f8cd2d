// Line separators that end a line for a parser and not for a person, in code and settings: a comment ends where nobody
// sees it end.
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    const separators = /[\u2028\u2029\u0085]/g;
    if (!separators.test(text)) return;
    separators.lastIndex = 0;
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const { index } of text.matchAll(separators)) {
      const role = places.viewAt(index)?.span.role;
      // What follows on the same visible line is code to a parser. In strings both are ordinary since ES2019.
      const rest = /^[^\n\u2028\u2029]{0,200}/.exec(text.slice(index + 1, index + 201))![0];
      if ((role === 'code' || role === 'comment') && /\S/.test(rest)) found.push(places.match(index, index + 1));
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found, 5);
  },
};

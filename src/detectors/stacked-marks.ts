// More marks on a letter than any language has: text that covers the lines around it, or a word that no filter knows.
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';

/** Unicode's own advice and the practice of browsers' address bars: no more than four. */
const STACK = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}{5,400}/gu;

/** UTF-16 units looked at on either side of a stack. */
const NEAR = 400;

/** The word a stack stands in, without its marks. */
function wordAround(text: string, at: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, at - NEAR), at))![0];
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + NEAR))![0];
  return (before + after).normalize('NFD').replace(/\p{M}+/gu, '');
}

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    if (!/[\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20f0]{5}/.test(text)) return;
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const match of text.matchAll(STACK)) {
      const count = Array.from(match[0]).length - 1;
      found.push(
        places.match(match.index, match.index + match[0].length, {
          facts: { count: String(count), text: wordAround(text, match.index) },
        }),
      );
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found, 5);
  },
};

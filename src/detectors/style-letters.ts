// Sentences in letters made for mathematics or decoration. People read them; filters and searches do not. What they say is
// for the directive rules; this is only for text that spells several words this way.
import type { Detector, FileMatch } from '../model/rule.ts';
import { countWords } from '../text/english.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { isStyledLetter, plain, STYLED } from '../text/style-letters.ts';

const RUN = new RegExp(`(?:${STYLED.source})(?:[\\s.,:'!-]{0,2}(?:${STYLED.source})){5,2000}`, 'gu');

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    if (!STYLED.test(text)) return;
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const match of text.matchAll(RUN)) {
      const characters = Array.from(match[0]);
      // Full-width letters are ordinary in East Asian text.
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(around(text, match.index)))
        continue;
      const letters = characters.filter(isStyledLetter).length;
      const words = characters.map(plain).join('');
      if (letters < 8 || countWords(words).known < 2) continue;
      // A code block shows what to write, for instance in a post; what it tells an agent is still for the directive rules.
      const shown = places.viewAt(match.index)?.span.block === 'fence' ? { mention: true as const } : {};
      found.push(places.match(match.index, match.index + match[0].length, { facts: { text: words }, ...shown }));
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found, 5);
  },
};

function around(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 40), offset + 200);
}

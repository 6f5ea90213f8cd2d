// A word that orders or commands are made of, cut by characters nobody sees. Nothing but a filter is meant to be fooled by
// that. Soft hyphens count too, though typesetters put them into any long word: they weigh less.
import type { Detector, FileMatch } from '../model/rule.ts';
import { pointAt, pointBefore, unseenBody, unseenRuns } from '../text/characters.ts';
import { isExample } from '../text/example.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { plainLine } from '../text/plain-line.ts';
import { isRiskWord, wordAround } from '../text/risk-words.ts';
import { isAsciiLetter } from '../text/scripts.ts';

const UNSEEN = new RegExp(`[${unseenBody()}]+`, 'gu');
const SOFT_HYPHEN = 0xad;
/** Runs looked at in one file. */
const MOST = 5_000;

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const { text } = file;
    const found: { start: number; end: number; word: string; soft: boolean; mention: boolean }[] = [];
    let looked = 0;
    for (const { start, end } of unseenRuns(text)) {
      if (!isAsciiLetter(pointBefore(text, start)) || !isAsciiLetter(pointAt(text, end))) continue;
      if (++looked > MOST) break;
      const word = wordAround(text, start, end, UNSEEN);
      if (word.length <= 3 || !isRiskWord(word)) continue;
      found.push({ start, end, word, soft: isSoft(text, start, end), mention: isQuotedAlone(text, start, end) });
    }
    if (found.length === 0) return;
    const places = placesOf(views);
    // Typeset text hyphenates long words of every kind; only a text that cuts nothing but such words is suspect.
    const typeset = found.every(one => one.soft) && (text.match(/\u00ad/g)?.length ?? 0) > 2 * found.length;
    yield* firstPerLine(
      text,
      found
        .filter(one => !places.decoded(one))
        .map(({ start, end, word, soft, mention }) =>
          places.match(start, end, {
            directive: typeset ? 0 : soft ? 1 : 2,
            mention: mention || isExample(text, start, end),
            facts: { word, text: plainLine(text, start, end) },
          }),
        ),
    );
  },
};

function isSoft(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== SOFT_HYPHEN) return false;
  return true;
}

/** The cut word stands by itself in quotation marks or backticks, as in a text about such words. */
function isQuotedAlone(text: string, start: number, end: number): boolean {
  const before = /([`"'\u201c\u00ab])[^\s`"'\u201c\u00ab]{0,40}$/u.exec(text.slice(Math.max(0, start - 41), start));
  const after = /^[^\s`"'\u201d\u00bb]{0,40}([`"'\u201d\u00bb])/u.exec(text.slice(end, end + 41));
  return before !== null && after !== null;
}

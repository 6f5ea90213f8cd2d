// An unseen character between two letters of a script that has no use for it. It breaks a search, a filter and a diff, and
// nothing on the screen shows it. Words that orders are made of are split-word's.
import type { Detector, FileMatch } from '../model/rule.ts';
import type { CharacterClassId } from '../text/character-classes.ts';
import { unseenBody } from '../text/characters.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { plainLine } from '../text/plain-line.ts';
import { isRiskWord, wordAround } from '../text/risk-words.ts';
import { isLetter } from '../text/scripts.ts';
import { onlyOf, type UnseenStretch, unseenIn } from '../text/unseen.ts';

const SPLITTERS: readonly CharacterClassId[] = ['zwsp', 'zwnj', 'zwj', 'word-joiner', 'bom', 'cgj', 'bidi-mark'];
const UNSEEN = new RegExp(`[${unseenBody()}]+`, 'gu');

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(run => inWord(run) || inAddress(run, file.text));
    if (runs.length === 0) return;
    const places = placesOf(views);
    const words = runs
      .filter(run => !places.decoded(run, 'zero-width-bits'))
      .map(run => ({ run, word: wordAround(file.text, run.start, run.end, UNSEEN) }))
      .filter(({ word }) => !isRiskWord(word));
    yield* firstPerLine(
      file.text,
      words.map(({ run, word }) =>
        places.match(run.start, run.end, { facts: { word, text: plainLine(file.text, run.start, run.end) } }),
      ),
    );
  },
};

/** In the middle of an address that is all ASCII: what is shown and what is opened are two places. */
function inAddress(run: UnseenStretch, text: string): boolean {
  if (run.points.length > 3 || !onlyOf(run, ...SPLITTERS)) return false;
  const before = /[!-~]{1,300}$/.exec(text.slice(Math.max(0, run.start - 300), run.start))?.[0] ?? '';
  return /\bhttps?:\/\/[\w.-]/.test(before) && /^[\w/.?=&%#-]/.test(text.slice(run.end, run.end + 1));
}

function inWord(run: UnseenStretch): boolean {
  return (
    run.natural === 'no' &&
    run.points.length <= 3 &&
    onlyOf(run, ...SPLITTERS) &&
    isLetter(run.left) &&
    isLetter(run.right)
  );
}

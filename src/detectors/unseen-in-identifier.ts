// A name in program text with an unseen character in it: two names that look the same are two variables.
import type { Detector, FileMatch } from '../model/rule.ts';
import type { CharacterClassId } from '../text/character-classes.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { plainLine } from '../text/plain-line.ts';
import { isAsciiWord } from '../text/scripts.ts';
import { onlyOf, unseenIn } from '../text/unseen.ts';

const IN_NAMES: readonly CharacterClassId[] = [
  'zwnj',
  'zwj',
  'zwsp',
  'word-joiner',
  'cgj',
  'vs15',
  'vs16',
  'vs-bmp',
  'vs-supplement',
  'bom',
  'soft-hyphen',
];

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    if (file.surface.kind !== 'source') return;
    const runs = unseenIn(file).filter(
      run => onlyOf(run, ...IN_NAMES) && isAsciiWord(run.left) && (run.natural === 'no' || !isAsciiWord(run.right)),
    );
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => places.viewAt(run.start)?.span.role === 'code' && !places.decoded(run))
        .map(run =>
          places.match(run.start, run.end, {
            facts: { text: plainLine(file.text, run.start, run.end), name: nameAround(file.text, run.start, run.end) },
          }),
        ),
    );
  },
};

function nameAround(text: string, start: number, end: number): string {
  const before = /\w{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))![0];
  const after = /^\w{0,40}/.exec(text.slice(end, end + 40))![0];
  return before + after;
}

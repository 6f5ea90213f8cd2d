// A run of unseen characters long and varied enough to carry a message that does not decode to text: encrypted, packed,
// or in a scheme we do not know.
import type { Detector, FileMatch } from '../model/rule.ts';
import { hexOf } from '../text/bytes.ts';
import { CHARACTER_CLASSES, type CharacterClassId } from '../text/character-classes.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { holds, type UnseenStretch, unseenIn } from '../text/unseen.ts';

const BYTES: readonly CharacterClassId[] = ['vs-bmp', 'vs15', 'vs16', 'vs-supplement', 'private-use', 'tag'];

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const runs = unseenIn(file).filter(carries);
    if (runs.length === 0) return;
    const places = placesOf(views);
    yield* firstPerLine(
      file.text,
      runs
        .filter(run => !places.decoded(run))
        .map(run =>
          places.match(run.start, run.end, {
            facts: { count: String(run.points.length), hex: hexOf(low(run)), kinds: kinds(run) },
          }),
        ),
    );
  },
};

function carries(run: UnseenStretch): boolean {
  if (run.natural !== 'no') return false;
  const different = new Set(run.points.slice(0, 400)).size;
  if (holds(run, ...BYTES)) return run.points.length >= 12 && different >= 4;
  return run.points.length >= 24 && different >= 2;
}

/** Low bytes of the code points: the byte itself in every scheme that hides bytes. */
function low(run: UnseenStretch): readonly number[] {
  return run.points.slice(0, 100).map(point => (point >= 0xe0100 && point <= 0xe01ef ? point - 0xe00f0 : point) & 0xff);
}

function kinds(run: UnseenStretch): string {
  return [...run.kinds].map(kind => CHARACTER_CLASSES[kind].name).join(', ');
}

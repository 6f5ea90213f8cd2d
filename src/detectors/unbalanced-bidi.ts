// Embeddings and isolates on a right-to-left line that are not closed on it. The rest of the line may move; where nothing
// but right-to-left prose stands it is carelessness, so this is a note in documents and more in code.
import type { Detector, FileMatch } from '../model/rule.ts';
import { hasBidiControls } from '../text/bidi.ts';
import { openControls } from '../text/line-facts.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { hasRightToLeft } from '../text/scripts.ts';

const OPENER = /[\u202a\u202b\u2066-\u2068]/g;

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const { text } = file;
    if (!hasBidiControls(text)) return;
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    let done = 0;
    for (const { index } of text.matchAll(OPENER)) {
      if (index < done) continue;
      const rest = /^[^\n]{0,4000}/.exec(text.slice(index, index + 4000))![0];
      done = index + rest.length;
      const before = text.slice(Math.max(0, index - 4000), index);
      const line = before.slice(before.lastIndexOf('\n') + 1) + rest;
      if (openControls(line) === 0 || !hasRightToLeft(line)) continue;
      if (file.surface.kind !== 'source' && isNatural(rest)) continue;
      const code = /[;{}=]\s*$|^\s*(?:\/\/|\/\*|#)/.test(line) && file.surface.kind === 'source';
      found.push(places.match(index, index + 1, { directive: code ? 1 : 0 }));
      if (found.length >= 100) break;
    }
    yield* firstPerLine(text, found);
  },
};

/** A right-to-left opener whose first letter runs that way: how writers of Arabic put a remark behind code. The end of the line closes it. */
function isNatural(rest: string): boolean {
  const first = /^[\u202b\u2067]\P{L}{0,40}(\p{L})/u.exec(rest)?.[1];
  return first !== undefined && hasRightToLeft(first);
}

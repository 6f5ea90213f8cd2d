// Bidirectional controls that make a line look like another one: overrides anywhere, and embeddings or isolates that move
// code, or that are still open where a line, comment or string ends (Trojan Source, CVE-2021-42574).
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import { displayed, hasBidiControls } from '../text/bidi.ts';
import { openControls } from '../text/line-facts.ts';
import { placesOf } from '../text/places.ts';
import { hasRightToLeft } from '../text/scripts.ts';

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;
const OVERRIDE = /[\u202d\u202e]/;
/** UTF-16 units of a line looked at, and lines reported. */
const LONGEST = 4000;
const MOST = 20;

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    const { text } = file;
    if (!hasBidiControls(text)) return;
    const places = placesOf(views);
    let done = 0;
    let count = 0;
    for (const { index } of text.matchAll(CONTROL)) {
      if (index < done) continue;
      const before = text.slice(Math.max(done, index - LONGEST), index);
      const start = index - before.length + before.lastIndexOf('\n') + 1;
      const line = /^[^\n]*/.exec(text.slice(start, start + LONGEST))![0];
      done = start + line.length;
      const directive = weight(line, file);
      if (directive === undefined || places.decoded({ start: index, end: done })) continue;
      const last = start + line.search(/[\u202a-\u202e\u2066-\u2069][^\u202a-\u202e\u2066-\u2069]*$/) + 1;
      const found = places.match(index, Math.max(last, index + 1), {
        directive,
        facts: { shown: displayed(line).trim(), written: line.replace(CONTROL, '').trim() },
      });
      if (found) yield found;
      if (++count >= MOST) return;
    }
  },
};

/** How bad a line with controls is; undefined when it reads the way it is written. */
function weight(line: string, { surface }: SourceFile): Weight | undefined {
  const code = surface.kind === 'source' || surface.kind === 'settings' || surface.kind === 'manifest';
  if (OVERRIDE.test(line)) return surface.kind === 'docs' || surface.kind === 'other' ? 2 : 3;
  const open = openControls(line) > 0;
  const moved = letters(displayed(line)) !== letters(line);
  if (hasRightToLeft(line)) return undefined;
  if (open) return code ? 3 : 2;
  return moved ? 2 : undefined;
}

function letters(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '');
}

// Blanks and tabs mixed at the ends of many lines: how white-space steganography looks when its content is compressed or
// encrypted. What decodes is reported as the text it holds (smuggled-text).
import type { Detector, FileMatch } from '../model/rule.ts';
import { placesOf } from '../text/places.ts';

const LINES = 6;

export const detector: Detector = {
  level: 'file',
  *detect({ text, surface }, views): Generator<FileMatch> {
    if (surface.kind === 'source' || surface.kind === 'other') return;
    let lines = 0;
    let first: { start: number; end: number } | undefined;
    for (const match of text.matchAll(/(?<=[^ \t\r\n])[ \t]{4,}(?=\r?\n|$)/g)) {
      const tabs = match[0].match(/\t/g)?.length ?? 0;
      const turns = match[0].match(/ \t|\t /g)?.length ?? 0;
      if (tabs === 0 || turns < 3) continue;
      first ??= { start: match.index, end: match.index + match[0].length };
      lines++;
    }
    if (!first || lines < LINES) return;
    const places = placesOf(views);
    if (places.decoded(first)) return;
    const found = places.match(first.start, first.end, { facts: { count: String(lines) } });
    if (found) yield found;
  },
};

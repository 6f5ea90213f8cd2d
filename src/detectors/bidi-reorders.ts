// Bidirectional controls that make a line look like another one: overrides anywhere, and embeddings or isolates that move
// code, or that are still open where a line, comment or string ends (Trojan Source, CVE-2021-42574). In program text each
// comment and string is judged by itself, as compilers do: controls that close behind it have moved what lies between.
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import type { Role } from '../model/span.ts';
import type { SurfaceKind } from '../model/surface.ts';
import { displayed, hasBidiControls } from '../text/bidi.ts';
import { openControls } from '../text/line-facts.ts';
import { type Places, placesOf } from '../text/places.ts';
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
      const directive = leaks(line, start, places, file) ? 3 : weight(line, file);
      if (directive === undefined || places.decoded({ start: index, end: done })) continue;
      const last = start + line.search(/[\u202a-\u202e\u2066-\u2069][^\u202a-\u202e\u2066-\u2069]*$/) + 1;
      const found = places.match(index, Math.max(last, index + 1), {
        directive,
        facts: { shown: displayed(line).trim(), text: line.replace(CONTROL, '').trim() },
      });
      if (found) yield found;
      if (++count >= MOST) return;
    }
  },
};

/**
 * In code and settings: a control outside of comments and values, or one that is still open where its comment or value ends
 * with more behind it on the line. A string that holds nothing but controls is how programs write them into output.
 */
function leaks(line: string, start: number, places: Places, { surface }: SourceFile): boolean {
  if (!isCode(surface.kind)) return false;
  for (let at = start; at < start + line.length; ) {
    const span = places.viewAt(at)?.span;
    if (!span) return false;
    const end = Math.min(span.region.end, start + line.length);
    const part = line.slice(at - start, end - start);
    if (span.role === 'code' && part.search(CONTROL) >= 0) return true;
    const more = /\S/.test(line.slice(end - start)) || CLOSES.test(part);
    if (more && ENCLOSED.has(span.role) && openControls(part) > 0 && part.replace(CONTROL, '').trim() !== '')
      return true;
    at = end;
  }
  return false;
}

const ENCLOSED: ReadonlySet<Role> = new Set(['comment', 'string', 'field']);
const CLOSES = /(?:\*\/|-->|["'`]{3})\s*$/;

function isCode(kind: SurfaceKind): boolean {
  return kind === 'source' || kind === 'settings' || kind === 'manifest';
}

/** How bad a line with controls is; undefined when it reads the way it is written. */
function weight(line: string, { surface }: SourceFile): Weight | undefined {
  const code = isCode(surface.kind);
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

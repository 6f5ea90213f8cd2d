// Text that nobody sees where it stands, read over a whole text: smuggled in unseen characters or white space, hidden by
// terminal controls, or put out of order by bidirectional ones.
import { displayed, hasBidiControls } from '../text/bidi.ts';
import { locate, type MappedText, slice, whole } from '../text/mapped.ts';
import { terminalEffects } from '../text/terminal.ts';
import { type Origin, type Reading, respelled, revealed } from './decoder.ts';
import { smuggled } from './smuggled/index.ts';
import { whitespace } from './smuggled/whitespace.ts';

/** `nested`: the text was decoded already, so nobody sees it in any order at all. */
export function* concealed(source: MappedText, { kind }: Origin, nested = false): Generator<Reading> {
  yield* smuggled(source);
  yield* whitespace(source, kind);
  yield* terminal(source);
  if (!nested) yield* bidi(source);
}

/** Readings of one text at most: a recorded terminal session holds thousands of sequences. */
const MOST = 200;

function* terminal(source: MappedText): Generator<Reading> {
  let count = 0;
  for (const { hidden } of terminalEffects(source.text)) {
    if (!hidden || !/[A-Za-z]{2}/.test(source.text.slice(hidden.start, hidden.end))) continue;
    if (++count > MOST) return;
    yield { mapped: slice(source, hidden.start, hidden.end), steps: [revealed('terminal')] };
  }
}

const REORDERING = /[\u202a-\u202e\u2066-\u2068]/g;
/** UTF-16 units of a line shown. */
const LINE = 4000;

/** Lines whose letters a person sees in another order. Right-to-left letters alone are nothing to report. */
function* bidi(source: MappedText): Generator<Reading> {
  const { text } = source;
  if (!hasBidiControls(text)) return;
  let count = 0;
  let done = 0;
  for (const { index } of text.matchAll(REORDERING)) {
    if (index < done) continue;
    const before = text.slice(Math.max(done, index - LINE), index);
    const start = index - before.length + before.lastIndexOf('\n') + 1;
    const line = /^[^\n]*/.exec(text.slice(start, start + LINE))![0];
    done = start + line.length;
    if (++count > MOST) return;
    const shown = displayed(line);
    if (letters(shown) === letters(line)) continue;
    yield { mapped: whole(shown, locate(source, start, done)), steps: [respelled('bidi-order')] };
  }
}

function letters(text: string): string {
  return text.replace(
    /[^\p{L}]+|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]+/gu,
    '',
  );
}

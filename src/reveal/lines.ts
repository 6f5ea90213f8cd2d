// A file as a person sees it and as an agent reads it, line by line. Everything that makes the two differ is found by the
// stages of a scan; no rule is asked, so what natural text needs is the only thing left out.

import { budgetOf } from '../decode/budget.ts';
import { readings } from '../decode/index.ts';
import { extract } from '../extract/index.ts';
import { NOTHING_OFF } from '../model/part.ts';
import type { DecodedText, Difference, Revealed, RevealedLine } from '../model/revealed.ts';
import type { Region, SourceFile } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { View } from '../model/view.ts';
import { displayed, hasBidiControls } from '../text/bidi.ts';
import { unseenRuns } from '../text/characters.ts';
import { contextOf } from '../text/characters-context.ts';
import { disguised } from '../text/disguise.ts';
import { isKnown } from '../text/english.ts';
import { withoutUnseen } from '../text/spell.ts';
import { isStyle, SEQUENCE, terminalEffects } from '../text/terminal.ts';

/** Decoded texts shown of one file. More than this is one attack, not many. */
const MOST_DECODED = 500;

/** Words of an alternative text or title that says more than what a picture is. */
const LABEL = 7;

/** A stretch of the file for which the two readings differ. */
interface Mark extends Region {
  readonly because: Difference;
  /** Nothing of it is seen. */
  readonly gone?: boolean;
}

/** Every line of the file. Never throws. */
export async function reveal(file: SourceFile, budget = budgetOf(file.text.length)): Promise<Revealed> {
  const { text, path } = file;
  const { spans } = await extract(file);
  const marks = [...unseen(text), ...hidden(text, spans), ...terminal(text), ...dressed(text)];
  marks.sort((a, b) => a.start - b.start);
  const decoded = decodedByLine(text, readings(file, spans, NOTHING_OFF, budget));
  const lines: RevealedLine[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    open = open.filter(mark => mark.end > start);
    while (next < marks.length && marks[next]!.start <= end) open.push(marks[next++]!);
    lines.push(lineOf(text, { start, end }, lines.length + 1, open, decoded.get(lines.length + 1) ?? []));
    if (stop < 0) break;
    start = end + 1;
  }
  if (lines.length > 1 && text.endsWith('\n')) lines.pop();
  return { path, lines };
}

function lineOf(
  text: string,
  { start, end }: Region,
  number: number,
  marks: readonly Mark[],
  decoded: readonly DecodedText[],
): RevealedLine {
  const written = text.slice(start, end).replace(/\r$/, '');
  if (marks.length === 0 && decoded.length === 0) {
    return { number, seen: plain(written), read: written, because: [], decoded, disguised: [] };
  }
  let seen = '';
  let seenTo = start;
  const stop = start + written.length;
  for (const mark of marks) {
    const to = Math.min(mark.end, stop);
    if (mark.gone && to > seenTo) {
      seen += text.slice(seenTo, Math.max(seenTo, mark.start));
      seenTo = to;
    }
  }
  seen = plain(seen + text.slice(seenTo, Math.max(seenTo, stop)));
  const because = new Set<Difference>(marks.map(mark => mark.because));
  if (decoded.length > 0) because.add('decoded');
  if (hasBidiControls(written) && letters(seen) !== letters(withoutUnseen(written))) because.add('bidi');
  const words = marks.filter(mark => mark.because === 'look-alikes').map(mark => text.slice(mark.start, mark.end));
  return { number, seen, read: written, because: [...because], decoded, disguised: words };
}

/** As it is displayed: in display order, without control sequences and unseen characters. */
function plain(text: string): string {
  return withoutUnseen(hasBidiControls(text) ? displayed(text) : text);
}

function letters(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '');
}

/** Unseen characters that no natural text needs where they stand. Not seen either way, so nothing has to go. */
function* unseen(text: string): Generator<Mark> {
  const natural = contextOf(text);
  let told = -1;
  for (const run of unseenRuns(text)) {
    if (run.end <= told) continue;
    for (let at = run.start; at < run.end; at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
      if (natural(at, run) === 'yes' || text.charCodeAt(at) === 0x1b || text[at] === '\r') continue;
      yield { ...run, because: 'unseen' };
      // Once for each line is enough: nothing is cut out, for none of it is seen.
      const stop = text.indexOf('\n', run.end);
      told = stop < 0 ? text.length : stop;
      break;
    }
  }
}

/** What a page does not show. White space and signs alone are no text, and a label of a few words describes a picture. */
function* hidden(text: string, spans: readonly Span[]): Generator<Mark> {
  for (const { region, visibility } of spans) {
    if (visibility.shown) continue;
    const words = text.slice(region.start, Math.min(region.end, region.start + 4000)).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < (visibility.how === 'attribute' ? LABEL : 1)) continue;
    yield { ...region, because: visibility.how, gone: true };
  }
}

function* terminal(text: string): Generator<Mark> {
  for (const { start, end, hidden: gone } of terminalEffects(text)) {
    yield { start, end, because: 'terminal', gone: true };
    if (gone) yield { ...gone, because: 'terminal', gone: true };
  }
  if (!text.includes('\u001b') && !text.includes('\u009b')) return;
  for (const { 0: sequence, index } of text.matchAll(SEQUENCE)) {
    if (isStyle(sequence)) yield { start: index, end: index + sequence.length, because: 'terminal', gone: true };
  }
}

/** Words that pass for ASCII ones. */
function* dressed(text: string): Generator<Mark> {
  for (const { start, end, plain: word, exact, accented } of disguised(text)) {
    if (accented || word.length < 3 || !(exact || isKnown(word))) continue;
    yield { start, end, because: 'look-alikes' };
  }
}

/** By the line that each text begins on, one-based. */
function decodedByLine(text: string, views: readonly View[]): ReadonlyMap<number, readonly DecodedText[]> {
  const found: { at: number; one: DecodedText }[] = [];
  const known = new Set<string>();
  for (const view of views) {
    const last = view.via.at(-1);
    if (view.folded || !last?.reveals || last.name === 'terminal') continue;
    const at = view.locate(0, view.text.length).start;
    const key = `${at} ${view.text}`;
    if (known.has(key)) continue;
    known.add(key);
    found.push({ at, one: { text: view.text, via: view.via } });
    if (found.length >= MOST_DECODED) break;
  }
  found.sort((a, b) => a.at - b.at);
  const lines = new Map<number, DecodedText[]>();
  let line = 1;
  let from = 0;
  for (const { at, one } of found) {
    for (let stop = text.indexOf('\n', from); stop >= 0 && stop < at; stop = text.indexOf('\n', from)) {
      line++;
      from = stop + 1;
    }
    const list = lines.get(line);
    if (list) list.push(one);
    else lines.set(line, [one]);
  }
  return lines;
}

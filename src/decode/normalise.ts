// The reading that comes before every other: unseen characters gone, fancy letters plain, look-alikes inside disguised
// words turned into what they look like. Real Cyrillic, Greek and the like stay themselves. Text that is plain ASCII is
// returned untouched, which is most text.
import type { Decoding } from '../model/view.ts';
import { beyondPlain } from '../text/beyond-plain.ts';
import { classOf, hasUnseen, pointAt, pointBefore, unseenBody, unseenRuns } from '../text/characters.ts';
import { contextOf } from '../text/characters-context.ts';
import { cyrillicWords } from '../text/cyrillic.ts';
import { disguised } from '../text/disguise.ts';
import { isFlags } from '../text/emoji.ts';
import { isKnown } from '../text/english.ts';
import { later } from '../text/later.ts';
import { type Edit, type MappedText, rewrite } from '../text/mapped.ts';
import { isAsciiLetter } from '../text/scripts.ts';
import { plain, STYLED } from '../text/style-letters.ts';
import { SEQUENCE } from '../text/terminal.ts';
import { respelled } from './decoder.ts';

export interface Normal {
  readonly mapped: MappedText;
  /** What had to be done beyond plain NFKC; empty for natural text. */
  readonly steps: readonly Decoding[];
}

const NOT_PLAIN = /[^\t\n\r -~]/;

export function normalise(source: MappedText): Normal {
  if (!NOT_PLAIN.test(source.text)) return { mapped: source, steps: [] };
  const steps: Decoding[] = [];
  const seen = hasUnseen(source.text) ? withoutUnseen(source) : { mapped: source, odd: false };
  if (seen.odd) steps.push(respelled('invisible-removed'));
  const styled = compatible(seen.mapped);
  if (styled.letters >= 3) steps.push(respelled('style-letters'));
  const edits = undressed(styled.mapped.text);
  if (edits.length > 0) steps.push(respelled('look-alikes'));
  return { mapped: rewrite(styled.mapped, edits), steps };
}

/** Disguised words as the ones they look like. */
function undressed(text: string): readonly Edit[] {
  const english = new Map(disguised(text).map(word => [word.start, word]));
  for (const word of cyrillicWords(text, start => english.get(start)?.plain)) {
    english.set(word.start, { ...word, exact: true, whole: false, accented: false });
  }
  const edits: Edit[] = [];
  for (const { start, end, plain: word } of [...english.values()].sort((a, b) => a.start - b.start)) {
    // Words that are too long to be words are cut, and not by both at the same place.
    if (start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, text: word });
  }
  return edits;
}

/** Blank letters and separators leave a gap on the screen; everything else leaves nothing. */
const GAPS: Readonly<Partial<Record<string, string>>> = {
  'hangul-filler': ' ',
  'braille-blank': ' ',
  'line-separator': '\n',
  nel: '\n',
  'form-feed': '\n',
};

function withoutUnseen(source: MappedText): { mapped: MappedText; odd: boolean } {
  const { text } = source;
  const natural = contextOf(text);
  const edits: Edit[] = [];
  let odd = false;
  let chains = MAX_CHAINS;
  let done = 0;
  for (const run of unseenRuns(text)) {
    // A sequence may have ended in the middle of a run, or end there.
    for (let start = Math.max(run.start, done); start < run.end; start = Math.max(done, start)) {
      const kind = classOf(text.codePointAt(start)!) ?? 'space';
      if (kind === 'escape' || kind === 'c1') {
        done = endOfSequence(text, start);
        edits.push({ start, end: done, text: '' });
        continue;
      }
      done = run.end;
      if (kind === 'private-use' && natural(start, run) === 'yes') continue;
      if (!odd && natural(start, run) === 'no') odd = true;
      const gap = GAPS[kind] ?? (chains-- > 0 && separates(text, start, run.end) ? ' ' : '');
      edits.push({ start, end: run.end, text: gap });
    }
  }
  return { mapped: rewrite(source, edits), odd };
}

const UNSEEN = later(() => new RegExp(`[${unseenBody()}]+`, 'u'));
const CHAIN = later(() => new RegExp(`[A-Za-z${unseenBody()}]`, 'u'));
/** UTF-16 units of a word looked at on either side of an unseen character. */
const CHAIN_LENGTH = 64;

/** End of the terminal control sequence at `start`, or of its first character when there is none. */
function endOfSequence(text: string, start: number): number {
  const sequence = new RegExp(SEQUENCE.source, 'y');
  sequence.lastIndex = start;
  return sequence.test(text) ? sequence.lastIndex : start + 1;
}

/** Words looked up per text; a file that is all one long chain is no text. */
const MAX_CHAINS = 20_000;

/** Unseen characters between whole words stand for spaces; inside a word they stand for nothing. */
function separates(text: string, start: number, end: number): boolean {
  if (!isAsciiLetter(pointBefore(text, start)) || !isAsciiLetter(pointAt(text, end))) return false;
  let from = start;
  while (from > 0 && start - from < CHAIN_LENGTH && CHAIN().test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < CHAIN_LENGTH && CHAIN().test(text[to]!)) to++;
  const parts = text
    .slice(from, to)
    .toLowerCase()
    .split(UNSEEN())
    .filter(part => part !== '');
  return parts.every(part => part.length > 1 && isKnown(part)) && !isKnown(parts.join(''));
}

/** Lines through, under and over letters, and rings around them: decoration, and no language writes its letters with them. */
const DECORATION = /[\u0305\u0332-\u0338\u033f\u0489\u1ab6\u1abe\u20d0-\u20e0\u20e2-\u20f0]+/g;

const FIVE = later(() => /\p{M}{5}/u);
const PILED = later(
  () => /\p{M}{5}|[A-Za-z]\p{M}{0,4}[\u0305\u0332-\u0338\u033f\u0489\u1ab6\u1abe\u20d0-\u20e0\u20e2-\u20f0]/u,
);

function isPiled(text: string): boolean {
  const beyond = beyondPlain(text);
  return (FIVE().test(beyond) || beyond.search(DECORATION) >= 0) && PILED().test(text);
}

/** Base and marks together, so that NFKC can compose them; long stacks are cut, they are not words. */
const CLUSTER = later(() => /[^\t\n\r -~]\p{M}{0,30}|[A-Za-z]\p{M}{1,30}/gu);

/** Marks a letter may carry in a natural language; Vietnamese needs two, pointed Hebrew and polytonic Greek three. */
const MARKS = 4;

function compatible(source: MappedText): { mapped: MappedText; letters: number } {
  const { text } = source;
  const fancy = STYLED.test(text);
  if (!fancy && text.normalize('NFKC') === text && !isPiled(text)) return { mapped: source, letters: 0 };
  const edits: Edit[] = [];
  const flags = fancy ? flagsIn(text) : new Set<number>();
  let letters = 0;
  for (const match of text.matchAll(CLUSTER())) {
    const [cluster] = match;
    if (flags.has(match.index)) continue;
    const character = String.fromCodePoint(cluster.codePointAt(0)!);
    const piled = cluster.slice(character.length);
    const marks = /^[A-Za-z]$/.test(character) ? piled.replace(DECORATION, '') : piled;
    if (marks !== piled) letters++;
    const stacked = marks.length > MARKS && /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(character);
    const base = fancy && STYLED.test(character) ? plain(character) : character;
    if (base !== character && /^[A-Za-z]$/.test(base)) letters++;
    const after = stacked ? base.normalize('NFKC') : (base + marks).normalize('NFKC');
    if (after !== cluster) edits.push({ start: match.index, end: match.index + cluster.length, text: after });
  }
  return { mapped: rewrite(source, edits), letters };
}

/** Offsets of regional indicators that are flags: runs made of pairs, each of which is a flag, on a line without words of them. */
function flagsIn(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    const runs = [...line.matchAll(/[\u{1f1e6}-\u{1f1ff}]+/gu)];
    if (runs.filter(([run]) => !isFlags(run) && run.length > 2).length > 1) continue;
    for (const { 0: run, index } of runs) {
      if (!isFlags(run)) continue;
      for (let i = 0; i < run.length; i += 2) offsets.add(start + index + i);
    }
  }
  return offsets;
}

// What stands in the file, next to what an agent reads there and what a person sees.
import type { Candidate, Evidence } from '../model/finding.ts';
import type { Match } from '../model/rule.ts';
import type { Region } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { quote } from '../text/quote.ts';
import { withoutUnseen } from '../text/spell.ts';

/** Longest quoted stretch of decoded text, in UTF-16 code units. */
const READ_LENGTH = 600;

/** Longest stretch of the line shown on either side, in UTF-16 code units. */
const AROUND = 160;

const LINE_END = /[\r\n]/;

/** `others`: what else was found in the same place. A decoder among them knows the whole text that it read. */
export function evidenceOf({ file, view, match }: Candidate, others: readonly Candidate[] = []): Evidence {
  const region = view.locate(match.start, match.end);
  const written = file.text.slice(region.start, region.end) || view.text.slice(match.start, match.end);
  const steps = view.via.filter(step => step.name !== 'fold');
  const reveals = steps.some(step => step.reveals);
  const decoded = [match, ...others.map(other => other.match)].find(({ facts }) => facts?.text !== undefined);
  const read = decoded?.facts?.text ?? (steps.length > 0 ? (reveals ? wholeOf : statementOf)(view, match) : undefined);
  const seen = match.facts?.shown ?? withoutUnseen(written);
  return {
    asWritten: quote(written),
    ...(read === undefined ? {} : { asRead: quote(read, READ_LENGTH) }),
    ...(!view.span.visibility.shown
      ? { asSeen: quote('') }
      : seen !== written && (reveals || read !== undefined)
        ? { asSeen: quote(seen.trim() === '' ? lineAround(file.text, region) : seen) }
        : {}),
    via: steps,
    ...(view.span.visibility.shown ? {} : { hidden: view.span.visibility.how }),
    ...(view.span.key ? { key: quote(view.span.key) } : {}),
  };
}

function statementOf({ text }: View, { start, end }: Match): string {
  return text.slice(start, end);
}

/** The decoded text, or as much of it around the match as is quoted. */
function wholeOf({ text }: View, { start, end }: Match): string {
  if (text.length <= READ_LENGTH) return text;
  const room = Math.max(0, READ_LENGTH - (end - start));
  const from = Math.max(0, start - (room >> 1));
  return text.slice(from, Math.max(end, from + READ_LENGTH));
}

/** What a person sees on the line of a stretch that shows nothing itself. */
function lineAround(text: string, { start, end }: Region): string {
  let from = start;
  while (from > 0 && start - from < AROUND && !LINE_END.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < AROUND && !LINE_END.test(text[to]!)) to++;
  return withoutUnseen(text.slice(from, start) + text.slice(end, to));
}

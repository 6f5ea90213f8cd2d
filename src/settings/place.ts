// Turns a stretch of a file into a match in the view that holds it, for detectors that judge text rather than a field.
import type { FileMatch, Match } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import { SHOWN } from '../model/span.ts';
import type { View } from '../model/view.ts';

/**
 * The match for [start, end) of the file (UTF-16, half-open). A line of a script crosses spans of code, strings and
 * comments, so the match gets a view of its own, as visible as the place it begins at.
 */
export function matchAt(
  file: SourceFile,
  views: readonly View[],
  start: number,
  end: number,
  rest: Omit<Match, 'start' | 'end'> = {},
): FileMatch {
  const last = Math.max(start + 1, end);
  const inside = ({ via, span: { region } }: View) => via.length === 0 && region.start <= start && start < region.end;
  const visibility = views.find(inside)?.span.visibility ?? SHOWN;
  const text = file.text.slice(start, last);
  const view: View = {
    span: { region: { start, end: last }, role: 'code', visibility },
    text,
    via: [],
    folded: false,
    locate: (from, to) => ({ start: start + from, end: start + to }),
  };
  return { view, match: { start: 0, end: text.length, ...rest } };
}

/** The match for a whole view. */
export function matchOf(view: View, rest: Omit<Match, 'start' | 'end'> = {}): FileMatch {
  return { view, match: { start: 0, end: view.text.length, ...rest } };
}

// Turns a stretch of a file into a match in the view that holds it, for detectors that judge text rather than a field.
import type { FileMatch, Match } from '../model/rule.ts';
import type { View } from '../model/view.ts';

/**
 * The match for [start, end) of the file (UTF-16, half-open), cut at the end of the span it begins in. Undefined when no
 * written view holds `start`.
 */
export function matchAt(
  views: readonly View[],
  start: number,
  end: number,
  rest: Omit<Match, 'start' | 'end'> = {},
): FileMatch | undefined {
  const view = views.find(
    ({ via, span: { region } }) => via.length === 0 && region.start <= start && start < region.end,
  );
  if (!view) return undefined;
  const from = start - view.span.region.start;
  const to = Math.min(end, view.span.region.end) - view.span.region.start;
  return { view, match: { start: from, end: Math.max(from + 1, to), ...rest } };
}

/** The match for a whole view. */
export function matchOf(view: View, rest: Omit<Match, 'start' | 'end'> = {}): FileMatch {
  return { view, match: { start: 0, end: view.text.length, ...rest } };
}

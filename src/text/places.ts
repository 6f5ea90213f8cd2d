// From a place in a file to the written view it stands in: rules about characters look at whole files, findings hang on
// views.

import type { FileMatch, Match } from '../model/rule.ts';
import type { Region } from '../model/source.ts';
import type { DecodingName, View } from '../model/view.ts';

/** Channels that nobody sees, as steps of a view. */
const CHANNELS: ReadonlySet<DecodingName> = new Set([
  'tag-characters',
  'variation-selectors',
  'zero-width-bits',
  'invisible-operators',
  'blank-letters',
  'private-use',
  'whitespace-bits',
]);

/** Makes matches out of places of a file. */
export interface Places {
  /** A match at [start, end) of the file; undefined when no written view holds it. */
  match(start: number, end: number, rest?: Omit<Match, 'start' | 'end'>): FileMatch | undefined;
  /** The written view a place stands in. */
  viewAt(offset: number): View | undefined;
  /** True when the place is part of a message that was decoded, or of a channel that was read over the whole file. */
  decoded(region: Region, step?: DecodingName): boolean;
}

export function placesOf(views: readonly View[]): Places {
  const written = views.filter(view => view.via.length === 0);
  const messages = views.filter(isMessageView);
  const viewAt = (offset: number): View | undefined => {
    let low = 0;
    let high = written.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (written[middle]!.span.region.start <= offset) low = middle;
      else high = middle - 1;
    }
    const view = written[low];
    return view && offset >= view.span.region.start && offset < view.span.region.end ? view : undefined;
  };
  return {
    viewAt,
    match(start, end, rest) {
      const view = viewAt(start);
      if (!view) return undefined;
      const base = view.span.region.start;
      return { view, match: { start: start - base, end: Math.min(end, view.span.region.end) - base, ...rest } };
    },
    decoded: (region, step) =>
      messages.some(view => {
        const at = view.locate(0, view.text.length);
        if (at.start < region.end && region.start < at.end) return true;
        return view.via.length === 2 && view.via[0]!.name === 'joined' && view.via[1]!.name === step;
      }),
  };
}

/** A view that holds a message read out of a channel nobody sees, and nothing else. */
export function isMessageView(view: View): boolean {
  const last = view.via.at(-1);
  return last?.reveals === true && !view.folded && CHANNELS.has(last.name);
}

/** The strongest match of each line, and no more than `most` in all: a list of hundreds tells a reader nothing more. */
export function* firstPerLine(text: string, matches: Iterable<FileMatch | undefined>, most = 10): Generator<FileMatch> {
  let end = -1;
  let best: FileMatch | undefined;
  let count = 0;
  for (const one of matches) {
    if (!one) continue;
    const { start } = one.view.locate(one.match.start, one.match.end);
    if (best && start < end) {
      if ((one.match.directive ?? 0) > (best.match.directive ?? 0)) best = one;
      continue;
    }
    if (best) {
      yield best;
      if (++count >= most) return;
    }
    best = one;
    const next = text.indexOf('\n', start);
    end = next < 0 ? text.length : next;
  }
  if (best) yield best;
}

// Where another finding or file stands, for findings that are made of two.
import type { Location } from '../model/location.ts';
import type { Found, Weight } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { lineStarts, location } from '../text/lines.ts';

/** The place of a part, with what it is in a few words. */
export function besideOf({ file, view, match, rule }: Found): Location {
  return location(file.path, lineStarts(file.text), view.locate(match.start, match.end), rule.title);
}

/** The place of a whole view. */
export function placeOf(file: SourceFile, view: View, label: string): Location {
  return location(file.path, lineStarts(file.text), view.locate(0, view.text.length), label);
}

/** How bad a part is by itself. */
export function weightOf({ rule, match }: Found): Weight {
  return match.mention === true ? 0 : (match.directive ?? rule.directive);
}

/** The part with the most weight; the first of equals. */
export function heaviest(parts: readonly Found[]): Found | undefined {
  return parts.reduce<Found | undefined>(
    (best, part) => (!best || weightOf(part) > weightOf(best) ? part : best),
    undefined,
  );
}

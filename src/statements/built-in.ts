// The matcher over the built-in lexicon, made on first use: building it takes longer than reading a small file.
import { lexicon } from '../generated/lexicon.ts';
import { pivots as table } from '../generated/pivots.ts';
import { glimpse } from './glimpse.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { type Pivots, unpackPivots } from './pivots.ts';
import type { Sightings } from './sightings.ts';

let matcher: Matcher | undefined;

export function builtInMatcher(): Matcher {
  matcher ??= buildMatcher(lexicon());
  return matcher;
}

let pivots: Pivots | undefined;

function builtInPivots(): Pivots {
  pivots ??= unpackPivots(table);
  return pivots;
}

/**
 * What stands around the pivots of an ASCII text, `lower` in lower case; undefined when it has none. The lexicon loads only
 * when one may stand there.
 */
export function builtInGlimpse(bytes: Uint8Array, lower: string): Sightings | undefined {
  return glimpse(bytes, lower, builtInPivots(), (text, seen) => builtInMatcher().sighter(text, seen));
}

/** As {@link builtInGlimpse} of Markdown, of all of it. */
export function builtInGlimpseOfPage(bytes: Uint8Array, lower: string): Sightings | undefined {
  const any = glimpse(bytes, lower, builtInPivots(), (text, seen) => builtInMatcher().sighter(text, seen, true), true);
  return any && builtInMatcher().sight(lower, true);
}

/**
 * Whether one of the lists, the whole of it, is pivots: a text without a pivot cannot have it. `lacks`: whether a text is
 * known not to have something.
 */
export function asksForPivot(
  { all }: { readonly all: readonly (readonly string[])[] },
  lacks: (name: string) => boolean,
): boolean {
  const { names } = builtInPivots();
  return all.some(list => list.every(name => names.has(name) || lacks(name)));
}

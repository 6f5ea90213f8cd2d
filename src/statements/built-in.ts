// The matcher over the built-in lexicon, made on first use: building it takes longer than reading a small file.
import { lexicon } from '../generated/lexicon.ts';
import { pivots as table } from '../generated/pivots.ts';
import { glimpse } from './glimpse.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { FALSE_OF_SOURCES, type Pivots, unpackPivots } from './pivots.ts';
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

/** What stands around the pivots of an ASCII text; undefined when it has none. The lexicon loads only when one may stand there. */
export function builtInGlimpse(bytes: Uint8Array, text: string): Sightings | undefined {
  return glimpse(bytes, text.toLowerCase(), builtInPivots(), (lower, seen) => builtInMatcher().sighter(lower, seen));
}

/** Whether one of the lists, the whole of it, is pivots: a text without a pivot cannot have it. */
export function asksForPivot({ all }: { readonly all: readonly (readonly string[])[] }): boolean {
  const { names } = builtInPivots();
  return all.some(list => list.every(name => names.has(name) || FALSE_OF_SOURCES.has(name)));
}

// The matcher over the built-in lexicon, made on first use: building it takes longer than reading a small file.
import { lexicon } from '../generated/lexicon.ts';
import { partners as partnerTable, pivots as pivotTable } from '../generated/pivots.ts';
import { type Glimpse, glimpse, type SighterOf } from './glimpse.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { type Pivots, unpackPivots } from './pivots.ts';

let matcher: Matcher | undefined;

export function builtInMatcher(): Matcher {
  matcher ??= buildMatcher(lexicon());
  return matcher;
}

let pivots: Pivots | undefined;

export function builtInPivots(): Pivots {
  pivots ??= unpackPivots(pivotTable);
  return pivots;
}

let partners: Pivots | undefined;

export function builtInPartners(): Pivots {
  partners ??= unpackPivots(partnerTable);
  return partners;
}

function glimpseOf(bytes: Uint8Array, text: string, page: boolean): Glimpse | undefined {
  const sighterOf: SighterOf = (lower, names, seen) => builtInMatcher().sighter(lower, seen, names, page);
  return glimpse(bytes, text, builtInPivots(), builtInPartners, sighterOf);
}

/** The pivots of an ASCII text; undefined when it has none. The lexicon loads only when one may stand there. */
export function builtInGlimpse(bytes: Uint8Array, text: string): Glimpse | undefined {
  return glimpseOf(bytes, text, false);
}

/** Whether a pivot stands in Markdown of ASCII. What stands around it on a page, a paragraph does not tell. */
export function holdsPivot(bytes: Uint8Array, text: string): boolean {
  return glimpseOf(bytes, text, true) !== undefined;
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

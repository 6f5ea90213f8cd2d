// The matcher over the built-in lexicon, made on first use: building it takes longer than reading a small file.
import { lexicon } from '../generated/lexicon.ts';
import { buildMatcher, type Matcher } from './matcher.ts';

let matcher: Matcher | undefined;

export function builtInMatcher(): Matcher {
  matcher ??= buildMatcher(lexicon);
  return matcher;
}

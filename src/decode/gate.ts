// The superset test of all decoders, for the prefilter.

/** False only when no decoder would make anything of the text that folding to lower case does not. */
export function worthDecoding(_text: string): boolean {
  return true;
}

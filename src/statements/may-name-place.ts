// The superset test of places.ts, for the prefilter.

const PLACE =
  /:\/\/|git@|\/dev\/tcp\/|pastebin\.com|webhook\.site|transfer\.sh|ix\.io|0x0\.st|\b(?:curl|wget|nc|ncat|scp|rsync|dig|nslookup|ping)\b/i;

/** False only when no statement of the text names a place outside the machine. */
export function mayNamePlace(text: string): boolean {
  return PLACE.test(text);
}

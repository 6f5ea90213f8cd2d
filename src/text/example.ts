// Whether a place in a text is shown as an example: security writing demonstrates what it warns of. Words close by decide,
// so this lowers a finding and never drops one.

const BEFORE =
  /\b(?:e\.g\.|examples?|for instance|such as|demonstrat\w+|sample|obfuscat\w+|evade|evasion|attackers?|malicious)\b/i;
const AFTER = /^[^\n]{0,20}\b(?:decodes? to|decoded|becomes|with (?:a|an) (?:zero|invisible|soft))\b/i;

/** True when the sentence around [start, end) says that it shows an example. */
export function isExample(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 200), start)) || AFTER.test(text.slice(end, end + 60));
}

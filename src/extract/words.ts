// Is there something to read in a short text? Counts words the way that decides whether an attribute, a label or an anchor
// is a name or a sentence. Scripts without spaces count two letters as a word.

/** Words in the first 4,000 units of a text: runs of two or more letters, or pairs of letters of an unspaced script. */
export function wordCount(text: string): number {
  let count = 0;
  for (const word of text.slice(0, 4000).match(/[\p{L}\p{M}]{2,}/gu) ?? []) {
    count += /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word)
      ? Math.ceil(word.length / 2)
      : 1;
  }
  return count;
}

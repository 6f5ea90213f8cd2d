// Pig latin: the first consonants go to the end and `ay` follows; words that start with a vowel get `way`, `yay` or `ay`.
import { isKnown } from '../../text/english.ts';

/** The text, when seven words of ten end the way pig latin ends; undefined otherwise. */
export function fromPigLatin(text: string): string | undefined {
  const words = text.match(/[A-Za-z]{3,}/g) ?? [];
  if (words.length < 3 || words.filter(word => /ay$/i.test(word)).length < 0.7 * words.length) return undefined;
  return text.replace(/[A-Za-z]{3,}/g, word => (/ay$/i.test(word) ? back(word.toLowerCase()) : word));
}

/** Whether three of four words in a row end so: they do in every part that {@link fromPigLatin} reads. */
export function mayHoldPigLatin(text: string): boolean {
  if (!/ay(?![A-Za-z])/i.test(text)) return false;
  /** Of the last four words, one each. */
  const last = [0, 0, 0, 0];
  let count = 0;
  for (const [word] of text.matchAll(/[A-Za-z]{3,}/g)) {
    last[count++ % 4] = Number(/ay$/i.test(word));
    if (last[0]! + last[1]! + last[2]! + last[3]! >= 3) return true;
  }
  return false;
}

function back(word: string): string {
  const stem = word.slice(0, -2);
  const guesses = [stem.replace(/[wyh]$/, ''), stem];
  for (let count = 1; count <= 3 && count < stem.length; count++)
    guesses.push(stem.slice(-count) + stem.slice(0, -count));
  return guesses.find(guess => guess.length > 1 && isKnown(guess)) ?? guesses[2] ?? stem;
}

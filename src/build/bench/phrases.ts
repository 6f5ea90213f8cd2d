// A thousand phrases for ripgrep, out of our own lexicon: the longest plain ones of English, since short words would stop
// it at the first line of every file, and that is not what it is measured for.
import { readLexicon } from '../lexicon.ts';

const COUNT = 1000;

/** Lower case, sorted. */
export function phrases(): readonly string[] {
  const found = new Set<string>();
  for (const { words } of readLexicon()) {
    for (const line of (words.en ?? '').split('\n')) {
      const phrase = line.replaceAll(/["~*]/g, '').trim().toLowerCase();
      if (/^[ -~]{10,}$/.test(phrase) && !/[()|[\]{}]|\.\.\./.test(phrase)) found.add(phrase);
    }
  }
  const byLength = [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return byLength.slice(0, COUNT).sort();
}

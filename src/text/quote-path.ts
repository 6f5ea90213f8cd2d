// Paths are chosen by whoever made the tree: line breaks, escapes and directional characters in them are as hostile as
// in content. Unlike a quote, a path keeps every blank, because two paths may differ by one.
import type { Quoted } from '../model/finding.ts';
import { cutMiddle } from './cut.ts';
import { notation, spell } from './spell.ts';

/** Longest path shown, in UTF-16 code units. */
const PATH_LENGTH = 400;

/** A path on one line: unseen characters, line ends, and blanks that a reader would miss are spelled. */
export function quotePath(path: string, length = PATH_LENGTH): Quoted {
  const spelled = spell(path)
    .replace(/[\t\n]/g, character => notation(character))
    .replace(/^ +| +$| {2,}/g, blanks => notation(' ', blanks.length));
  return cutMiddle(spelled as Quoted, length);
}

// A text as its escapes and references spell it, for the prefilter. Those that hide no letter (a blank as `\x20`, a line break
// as `\n`) are not worth reading a file for by themselves; but what stands right behind one, a word or a run of base 64,
// starts later than it seems to.
import { withoutEscapes } from './encoded/escapes.ts';
import { SPELLING } from './encoded/nato.ts';
import { RARE_NAMES, withoutReferences } from './encoded/references.ts';

/** What a decoder may read that starts right behind an escaped line break; words are found there anyhow. */
const BEHIND_SHORT = [
  '[A-Za-z0-9+/_-]{16}',
  '[^\\s"\'`\\\\]{20}',
  '(?:0[xob])?[0-9a-fA-F]{2,8}[,; \\\\]',
  '[A-Za-z][ ._*|~\\\\-]',
  '[.-]{1,6}(?:[ /|]{1,3}|\\\\[nrt])[.-]',
  'U\\+',
  `(?:${SPELLING})(?![a-z])`,
  // Words in cipher, one a line.
  '[A-Za-z]{1,16}\\\\[nrtfv][A-Za-z]{1,16}\\\\[nrtfv]',
].join('|');

/** Escapes that change where words or encodings start: numbers, short ones in front of an encoding, and those inside a word or a run. */
const ESCAPE = new RegExp(
  [
    '\\\\(?:x[0-9a-f{]',
    'u[0-9a-f{]',
    '0[0-7]{2}',
    '(?:40|1[0-5])(?![0-7])',
    '[0-7]{1,3}(?=[a-z])',
    `[nrtbfve](?:${BEHIND_SHORT})`,
    '(?<=[a-z]\\\\)[bvfe](?=[a-z])',
    '(?<=[a-z0-9+/=]\\\\)(?:\\r?\\n|[/"\'])[a-z0-9+/=])',
  ].join('|'),
  'i',
);

const REFERENCE = new RegExp(`&(?:amp;(?:#|[A-Za-z]{2,16};)|lt;~|(?:${RARE_NAMES.join('|')});)`);

/** The text with them read once, or itself where they change nothing that is looked for. Linear. */
export function respelledText(text: string): string {
  if (!(text.includes('\\') && ESCAPE.test(text)) && !(text.includes('&') && REFERENCE.test(text))) return text;
  return withoutReferences(withoutEscapes(text));
}

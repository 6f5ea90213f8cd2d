// The superset test of all decoders, for the prefilter: false only when no decoder would make anything of the text that
// plain NFKC and lower case do not.
import type { SurfaceKind } from '../model/surface.ts';
import { beyondPlain } from '../text/beyond-plain.ts';
import { ANYTHING, LONE_RETURN, ODD, PUSHES, TRAILING } from '../text/byte-look.ts';
import { hasUnseen, unseenRuns } from '../text/characters.ts';
import { contextOf } from '../text/characters-context.ts';
import { lettersInBoxes } from '../text/emoji.ts';
import { identity } from '../text/mapped.ts';
import { offScreen } from '../text/off-screen.ts';
import { outOfSight } from '../text/out-of-sight.ts';
import { concealed } from './concealed.ts';
import { originOf } from './decoder.ts';
import { hidesIn, hidesWords } from './encoded/index.ts';
import { partsWords } from './joined.ts';
import { joinsLiterals } from './literals.ts';
import { JOINED, NAMED, PARTED } from './look/found.ts';
import { lookAtEncodings } from './look/index.ts';
import { type Normal, normalise } from './normalise.ts';
import { hasWhitespaceBits } from './smuggled/whitespace.ts';

/** A carriage return that overwrites its line, a soft hyphen that parts an English word: natural, and still looked at. */
const OVERWRITES = /\r(?!\n)/;
const SOFT_HYPHEN = /[A-Za-z]\u00ad/;

const NOT_PLAIN = /[^\t\n\r -~]/;

const utf8 = new TextEncoder();

/** All of a text must be read; or only what its string literals say together; or no decoder makes anything of it. */
export type Decodable = 'all' | 'literals' | 'nothing';

/** `flags` and `found`: what looks at the bytes of the text found (text/byte-look.ts, look/found.ts). */
export function worthDecoding(
  text: string,
  kind: SurfaceKind,
  flags = ANYTHING,
  found = lookAtEncodings(utf8.encode(text)),
): Decodable {
  const all =
    ((flags & LONE_RETURN) !== 0 && OVERWRITES.test(text)) ||
    ((flags & ODD) !== 0 && text.includes('\u00ad') && SOFT_HYPHEN.test(text)) ||
    ((found & PARTED) !== 0 && partsWords(text)) ||
    hasWhitespaceBits(text, kind, (flags & TRAILING) !== 0) ||
    ((flags & (PUSHES | ODD)) !== 0 && (offScreen(text).length > 0 || outOfSight(text).length > 0)) ||
    hidesWords(text, originOf(text, 'prose', kind, (found & NAMED) !== 0), hidesIn(found, (flags & ODD) !== 0)) ||
    ((flags & ODD) !== 0 &&
      NOT_PLAIN.test(text) &&
      (isOdd(text, kind, (found & NAMED) !== 0) || hidesInPlain(text, kind)));
  if (all) return 'all';
  return (found & JOINED) !== 0 && joinsLiterals(text) ? 'literals' : 'nothing';
}

/** The text as words are looked for in it before anything is decoded: natural unseen characters gone, letters composed. */
export function plainText(text: string): string {
  return NOT_PLAIN.test(text) ? normalOf(text).mapped.text : text;
}

/** Longer texts are not held on to. UTF-16 units. */
const LONGEST = 1_000_000;

let last: { readonly text: string; readonly normal: Normal } | undefined;

/** Asked twice in a row: whether a text reads as something else, and then for what it reads as. */
function normalOf(text: string): Normal {
  if (last?.text === text) return last.normal;
  const normal = normalise(identity(text));
  last = text.length > LONGEST ? undefined : { text, normal };
  return normal;
}

/** Whether the plain text holds what is not to be seen in it as written: hex with soft hyphens in it. */
function hidesInPlain(text: string, kind: SurfaceKind): boolean {
  const plain = plainText(text);
  if (plain === text) return false;
  const found = lookAtEncodings(utf8.encode(plain));
  return hidesWords(plain, originOf(plain, 'prose', kind, (found & NAMED) !== 0), hidesIn(found, true));
}

/** Longer runs are looked at in full, whatever they are. */
const RUN = 24;

/** Text of any language is natural; what no language explains, and what reads as something else, is odd. */
function isOdd(text: string, kind: SurfaceKind, named: boolean): boolean {
  if (/\p{M}{5}/u.test(beyondPlain(text))) return true;
  // In code a control may be natural to its line and still reach out of its string.
  if (kind === 'source' && /[\u202a-\u202e\u2066-\u2069]/.test(beyondPlain(text))) return true;
  if (hasUnseen(text)) {
    const natural = contextOf(text);
    for (const run of unseenRuns(text)) {
      if (run.end - run.start > RUN) return true;
      for (let at = run.start; at < run.end; at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
        if (natural(at, run) !== 'yes') return true;
      }
    }
  }
  for (const _ of lettersInBoxes(text)) return true;
  const source = identity(text);
  if (normalOf(text).steps.length > 0) return true;
  for (const _ of concealed(source, originOf(text, 'prose', kind, named))) return true;
  return false;
}

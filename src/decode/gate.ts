// The superset test of all decoders, for the prefilter: false only when no decoder would make anything of the text that
// folding to lower case does not.
import type { SurfaceKind } from '../model/surface.ts';
import { offScreen } from '../text/off-screen.ts';
import { hidesWords } from './encoded/index.ts';
import { hasWhitespaceBits } from './smuggled/whitespace.ts';

/** Anything but plain printable text may fold to other words, or hide some. */
const NOT_PLAIN = /[^\t\n\r -~]|\r(?![\r\n]|$)/;

export function worthDecoding(text: string, kind: SurfaceKind): boolean {
  return (
    NOT_PLAIN.test(text) ||
    hasWhitespaceBits(text, kind) ||
    offScreen(text).length > 0 ||
    hidesWords(text, { role: 'prose', kind })
  );
}

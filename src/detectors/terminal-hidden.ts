// Text that a terminal does not show: concealed, erased, or written over by what follows. A person who prints the file
// sees something else than the agent reads.
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { terminalEffects } from '../text/terminal.ts';

const HOW = {
  conceal: 'concealed by an escape sequence',
  erase: 'erased by an escape sequence',
  cursor: 'overwritten after a cursor movement',
  command: 'inside a terminal command',
  backspace: 'rubbed out by backspaces',
  overwrite: 'overwritten after a carriage return',
} as const;

/** Progress bars overwrite themselves: a word, a number, a percentage. */
const PROGRESS = /^[^\p{L}]*\p{L}*[\s\d.:%/()|#=>[\]-]*$/u;

/** Nobody prints or reads lines this long, of bundles for instance, in UTF-16 units: what a terminal does to them tells little. */
const UNREAD = 4000;

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const { kind, hidden } of terminalEffects(text)) {
      if (!hidden) continue;
      const gone = text.slice(hidden.start, hidden.end);
      const words = gone.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
      if (words === 0) continue;
      found.push(
        places.match(hidden.start, hidden.end, {
          directive: gone.length > UNREAD || gone.split('\r').every(line => PROGRESS.test(line)) ? 1 : 2,
          facts: { text: gone.trim(), how: HOW[kind] },
        }),
      );
      if (found.length >= 200) break;
    }
    yield* firstPerLine(text, found);
  },
};

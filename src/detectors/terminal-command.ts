// Control sequences that do more than set a colour: they move the cursor, set the window title, write the clipboard or
// talk to the terminal. In a file that people or agents print this is an attack on the reader.
import type { Detector, FileMatch } from '../model/rule.ts';
import { firstPerLine, placesOf } from '../text/places.ts';
import { terminalEffects } from '../text/terminal.ts';

/** Clipboard, and answers that arrive as if typed (xterm OSC 52, DCS). */
const ACTIVE = /^(?:\u001b\]|\u009d)52;|^(?:\u001bP|\u0090)/;

export const detector: Detector = {
  level: 'file',
  *detect({ text }, views): Generator<FileMatch> {
    const places = placesOf(views);
    const found: (FileMatch | undefined)[] = [];
    for (const { kind, start, end, hidden } of terminalEffects(text)) {
      if (hidden || (kind !== 'command' && kind !== 'cursor' && kind !== 'erase' && kind !== 'conceal')) continue;
      const sequence = text.slice(start, end);
      found.push(places.match(start, end, { directive: ACTIVE.test(sequence) ? 2 : 1, facts: { sequence } }));
      if (found.length >= 200) break;
    }
    yield* firstPerLine(text, found, 3);
  },
};

// How a command lets targets be fetched: a temporary folder, a line that says what is going on, and an end to both.
import type { Errand } from '../targets/errand.ts';
import { isTerminal } from './console.ts';
import { undoLater } from './interrupt.ts';
import { tempFolder } from './temp-folder.ts';

/** Milliseconds before the line is first shown. */
const PATIENCE = 500;

export interface OwnErrand extends Errand {
  /** Undoes everything. */
  end(): void;
}

/** `halt`: asked often whether to stop; without it the first Ctrl-C ends the program. */
export function errandUntil(halt: Errand['halt'] = () => undefined): OwnErrand {
  const folder = tempFolder();
  const started = Date.now();
  const undo: (() => void)[] = [];
  let erase: (() => void) | undefined;
  let forget: (() => void) | undefined;
  const cleanUp = () => {
    for (const one of undo.splice(0)) one();
    folder.remove();
  };
  const listen = () => {
    if (forget) return;
    forget = undoLater(cleanUp);
    process.once('exit', cleanUp);
  };
  const say = (what: string) => {
    if (what === '') {
      erase?.();
      erase = undefined;
    } else if (Date.now() - started >= PATIENCE && process.env.TERM !== 'dumb' && isTerminal(2)) {
      erase ??= undoLater(() => process.stderr.write('\r\u001b[2K'));
      process.stderr.write(`\r\u001b[2K${what} ...`);
    }
  };
  return {
    folder() {
      listen();
      return folder.path();
    },
    halt,
    say,
    later(one) {
      listen();
      undo.push(one);
    },
    end() {
      say('');
      forget?.();
      forget = undefined;
      process.off('exit', cleanUp);
    },
  };
}

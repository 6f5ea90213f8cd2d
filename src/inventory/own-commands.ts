// Commands of files that are no tables of keys: a hook script that is itself the program, and the commands in a skill that
// run before a model sees its text.
import type { InventoryItem } from '../model/inventory.ts';
import type { SourceFile } from '../model/source.ts';
import { judgeCommand } from '../settings/judge-command.ts';
import { isProgram } from '../settings/program-file.ts';
import { isShellScript } from '../settings/script.ts';
import { bangCommandsIn } from '../settings/text-condition.ts';
import { type LineStarts, position } from '../text/lines.ts';
import { deedsOf, UNPINNED } from './deeds.ts';
import { mask } from './mask.ts';

const SCRIPTS = new Set(['script', 'script-fetches', 'script-leaks', 'git-script', 'git-script-leaks', 'install-code']);

/** What a file runs as a whole or in its text. */
export function ownCommands(file: SourceFile, starts: LineStarts): readonly InventoryItem[] {
  const whens = new Set(file.surface.keys.filter(key => key.path === '').map(key => key.when));
  const items: InventoryItem[] = [];
  const runs = file.surface.executes && [...whens].some(when => SCRIPTS.has(when));
  if (runs && (isShellScript(file) || isProgram(file))) items.push(itself(file));
  if (whens.has('bang-commands')) {
    for (const { command, start } of bangCommandsIn(file.text)) {
      const judged = judgeCommand(command);
      items.push({
        verb: 'runs',
        key: '',
        line: position(starts, start).line,
        text: mask(command.trim()),
        label: 'command in the text, before the model reads it',
        deeds: deedsOf(judged),
        scripts: judged.scripts.slice(0, 20),
      });
      if (items.length >= 200) break;
    }
  }
  return items;
}

function itself(file: SourceFile): InventoryItem {
  const judged = isShellScript(file) ? judgeCommand(file.text) : undefined;
  const deeds = judged ? deedsOf(judged).filter(deed => deed !== UNPINNED) : [];
  return { verb: 'runs', key: '', line: 1, text: '', label: 'the file itself', deeds, scripts: [] };
}

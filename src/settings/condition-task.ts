// Tasks that start when a folder is opened. How bad that is depends on what they start and whether they do so unseen: a
// watcher is a convenience of the team, a quiet download is how worms spread.
import { below } from './below.ts';
import { commandLine, judgementOf } from './command-line.ts';
import type { Condition, Verdict } from './condition.ts';
import { isDangerous } from './condition-command.ts';
import { type Field, type Fields, parentOf } from './fields.ts';

const COMMANDS = new Set(['command', 'script', 'file']);
const BUILDERS = /^(?:npm|yarn|pnpm|bun|deno|make|just|task|gulp|grunt|tsc|cargo|go|mvn|gradle|docker|dotnet)\b/;

const judged = new WeakMap<Fields, Map<string, Verdict>>();

/** `runOptions.runOn: folderOpen` of an editor's task. */
export const folderOpen: Condition = ({ field, fields }): Verdict | undefined => {
  if (field.value !== 'folderOpen') return undefined;
  const task = parentOf(parentOf(field.key));
  let known = judged.get(fields);
  if (!known) {
    known = new Map();
    judged.set(fields, known);
  }
  let verdict = known.get(task);
  if (!verdict) {
    verdict = judge(task, fields);
    known.set(task, verdict);
  }
  return verdict;
};

function judge(task: string, fields: Fields): Verdict {
  const own = below(fields, task);
  const commands = own.filter(one => COMMANDS.has(one.name));
  if (commands.some(command => isDangerous(judgementOf(command, fields)))) return { weight: 3 };
  if (value(own, fields, `${task}.presentation.reveal`) === 'never') return { weight: 3 };
  const builds =
    value(own, fields, `${task}.type`) === 'npm' ||
    (commands.length > 0 && commands.every(command => BUILDERS.test(commandLine(command, fields))));
  return { weight: builds ? 1 : 2 };
}

function value(own: readonly Field[], fields: Fields, key: string): string | undefined {
  const field = fields.at.get(key.replace(/^\./, ''));
  return field && own.includes(field) ? field.value : undefined;
}

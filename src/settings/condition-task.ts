// Tasks that start when a folder is opened. How bad that is depends on what they start and whether they do so unseen: a
// watcher is a convenience of the team, a quiet download is how worms spread.
import { commandLine } from './command-line.ts';
import type { Condition, Verdict } from './condition.ts';
import { isDangerous } from './condition-command.ts';
import { type Field, type Fields, parentOf } from './fields.ts';
import { judgeCommand } from './judge-command.ts';

const COMMANDS = new Set(['command', 'script', 'file']);
const BUILDERS = /^(?:npm|yarn|pnpm|bun|deno|make|just|task|gulp|grunt|tsc|cargo|go|mvn|gradle|docker|dotnet)\b/;

/** `runOptions.runOn: folderOpen` of an editor's task. */
export const folderOpen: Condition = ({ field, fields }): Verdict | undefined => {
  if (field.value !== 'folderOpen') return undefined;
  const task = parentOf(parentOf(field.key));
  const own = fields.values.filter(one => task === '' || one.key.startsWith(`${task}.`));
  const lines = own.filter(one => COMMANDS.has(one.name)).map(one => commandLine(one, fields));
  if (lines.some(line => isDangerous(judgeCommand(line)))) return { weight: 3 };
  if (value(own, fields, `${task}.presentation.reveal`) === 'never') return { weight: 3 };
  const builds =
    value(own, fields, `${task}.type`) === 'npm' || (lines.length > 0 && lines.every(l => BUILDERS.test(l)));
  return { weight: builds ? 1 : 2 };
};

function value(own: readonly Field[], fields: Fields, key: string): string | undefined {
  const field = fields.at.get(key.replace(/^\./, ''));
  return field && own.includes(field) ? field.value : undefined;
}

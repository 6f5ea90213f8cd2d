// What one file makes agents do, from the same keys that the rules judge: every value at them is listed here, whether or
// not a rule objects to it.
import type { InventoryItem, Verb } from '../model/inventory.ts';
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { calledByName } from '../settings/called-scripts.ts';
import { commandLine, judgementOf } from '../settings/command-line.ts';
import { LIST_CONDITIONS } from '../settings/condition-command.ts';
import { CONDITIONS } from '../settings/conditions.ts';
import { type Field, type Fields, fieldsOf } from '../settings/fields.ts';
import { hostOf, isLoopback } from '../settings/host.ts';
import { fieldsAt } from '../settings/key-path.ts';
import { isSecretName } from '../settings/secret.ts';
import { fingerprintOf } from '../text/hash.ts';
import { type LineStarts, lineStarts, position } from '../text/lines.ts';
import { agentSteps } from './agent-steps.ts';
import { deedsOf } from './deeds.ts';
import { labelOf } from './label.ts';
import { mask } from './mask.ts';
import { ownCommands } from './own-commands.ts';
import { saidBy } from './verbs.ts';

/** Items listed of one file. A settings file with more is nobody's; what is cut off is counted in the last item. */
const MOST = 1000;

/** Longest text of an item, in UTF-16 code units. */
const LENGTH = 2000;

/** In file order, each value once. */
export function itemsOf(file: SourceFile, views: readonly View[]): readonly InventoryItem[] {
  const starts = lineStarts(file.text);
  const fields = fieldsOf(file, views);
  const found = new Map<Field, InventoryItem>();
  const named = calledByName(file.surface.keys);
  // What only a build machine runs is no agent's business, unless it runs an agent.
  const ofBuilds = file.surface.loadedBy.every(({ agent }) => agent === 'CI');
  for (const key of ofBuilds ? [] : file.surface.keys) {
    const said = key.path === '' || named.has(key.path) ? undefined : saidBy(key);
    if (!said || found.size >= MOST) continue;
    for (const field of fieldsAt(fields, key.path, LIST_CONDITIONS.has(key.when))) {
      const raised = () => CONDITIONS.get(key.when)?.({ field, fields, file, path: key.path, args: key.args ?? [] });
      if (said.onlyWhenRaised && !raised()) continue;
      const item = itemOf(said.verb, field, fields, file, starts);
      const old = found.get(field);
      if (item && (!old || rank(item) < rank(old))) found.set(field, item);
      if (found.size >= MOST) break;
    }
  }
  const items = [...found.values(), ...ownCommands(file, starts), ...agentSteps(file, views, starts)];
  return items.sort((a, b) => a.line - b.line || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** A value that two keys claim is what the more telling of them says. */
function rank({ verb }: InventoryItem): number {
  return ['runs', 'connects', 'sets', 'allows'].indexOf(verb);
}

function itemOf(
  verb: Verb,
  field: Field,
  fields: Fields,
  file: SourceFile,
  starts: LineStarts,
): InventoryItem | undefined {
  const value = field.value.trim();
  if (value === '') return undefined;
  const item = (text: string, rest: Partial<InventoryItem> = {}): InventoryItem => ({
    verb,
    key: field.key,
    line: position(starts, field.view.locate(0, 1).start).line,
    text: cut(mask(text)),
    label: labelOf(field, fields),
    deeds: [],
    scripts: [],
    ...rest,
  });
  switch (verb) {
    case 'runs': {
      // A false or a number at a command's key runs nothing, and a host is no program.
      if (field.scalar !== 'string' || /^(?:false|true|null|~)$/i.test(value)) return undefined;
      const judged = judgementOf(field, fields);
      return item(commandLine(field, fields), { deeds: deedsOf(judged), scripts: judged.scripts.slice(0, 20) });
    }
    case 'connects': {
      const host = hostOf(value);
      return host === undefined && !/^[a-z]+:/i.test(value)
        ? undefined
        : item(value, { deeds: host !== undefined && isLoopback(host) ? ['on this machine'] : [] });
    }
    case 'sets':
      if (OF_PROGRAMS.has(file.surface.id) && !isToldOf(field, fields, file)) return undefined;
      return item(isSecretName(field.name) ? field.name : `${field.name}=${value}`);
    case 'allows':
      return /\]$/.test(field.key) ? item(value) : item(`${shortKey(field.key)} = ${value}`);
  }
}

/** What is cut off still counts when locks are compared. */
export function cut(text: string): string {
  return text.length <= LENGTH ? text : `${text.slice(0, LENGTH)} [...] ${fingerprintOf(text)}`;
}

/** Surfaces whose variables are for the programs of the project. */
const OF_PROGRAMS = new Set(['dotenv', 'vscode-launch-extensions']);

/** Of such variables only what a rule objects to: the rest belongs to the program they are made for. */
function isToldOf(field: Field, fields: Fields, file: SourceFile): boolean {
  return file.surface.keys.some(
    key =>
      saidBy(key)?.verb === 'sets' &&
      CONDITIONS.get(key.when)?.({ field, fields, file, path: key.path, args: key.args ?? [] }),
  );
}

function shortKey(key: string): string {
  return key.replace(/^frontmatter\./, '');
}

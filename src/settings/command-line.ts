// The command line that a settings value stands for: a string, a list of words, or a program beside its `args`.
import { type Field, type Fields, lastName, parentOf } from './fields.ts';
import { judgeCommand } from './judge-command.ts';
import type { Judgement } from './judgement.ts';

/** Names of values whose sibling `args` belong to them. */
const PROGRAMS = new Set(['command', 'cmd', 'path', 'program', 'executable', 'binary', 'runtimeExecutable']);

/** Words quoted so that they stay one word each. */
function quoted(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The words of a value and its arguments, as one line. */
export function commandLine(field: Field, fields: Fields): string {
  const index = /\[\d+\]$/.exec(field.key);
  if (index && field.key.endsWith('[0]')) return listed(fields.items.get(field.key.slice(0, index.index)) ?? [field]);
  if (!PROGRAMS.has(lastName(field.key))) return field.value;
  const parent = parentOf(field.key);
  const at = parent === '' ? '' : `${parent}.`;
  const own = field.name === 'runtimeExecutable' ? fields.items.get(`${at}runtimeArgs`) : undefined;
  const args = own ?? fields.items.get(`${at}args`) ?? fields.items.get(`${at}arguments`) ?? [];
  const single = fields.at.get(`${at}args`);
  if (args.length === 0 && single === undefined) return field.value;
  const program = /\s/.test(field.value.trim()) && args.length > 0 ? field.value : field.value.trim();
  return [program, ...args.slice(0, 500).map(item => quoted(item.value)), ...(single ? [single.value] : [])].join(' ');
}

const lines = new WeakMap<readonly Field[], string>();

/** The lines or words of a list. Remembered, because a list that is written many times over is asked for as often. */
function listed(items: readonly Field[]): string {
  let line = lines.get(items);
  if (line === undefined) {
    const words = items.map(item => item.value);
    // A list of one or of whole lines is a list of commands; else it is the words of one.
    line = words.every(word => /\s/.test(word.trim())) ? words.join('\n') : words.map(quoted).join(' ');
    lines.set(items, line);
  }
  return line;
}

/** The value that says it: of a program with arguments, the argument that holds the command or the address. */
export function tellingField(field: Field, fields: Fields): Field {
  const index = /\[\d+\]$/.exec(field.key);
  const parent = parentOf(field.key);
  const list = index
    ? fields.items.get(field.key.slice(0, index.index))
    : PROGRAMS.has(lastName(field.key))
      ? fields.items.get(`${parent === '' ? '' : `${parent}.`}args`)
      : undefined;
  if (!list) return field;
  const { fetched, sent, secrets } = judgementOf(field, fields);
  const facts = [...fetched, ...sent, ...secrets].filter(fact => fact.length > 3);
  const told = list.find(item => facts.some(fact => item.value.includes(fact)));
  if (told) return told;
  return list.find(item => /\s/.test(item.value.trim()) && item.value.length > 12) ?? field;
}

const judged = new WeakMap<Field, Judgement>();
const judgedLines = new WeakMap<Fields, Map<string, Judgement>>();

/** What the value's command would do. Remembered per value, because each kind of harm asks. */
export function judgementOf(field: Field, fields: Fields): Judgement {
  let judgement = judged.get(field);
  if (!judgement) {
    judgement = judgementOfLine(commandLine(field, fields), fields);
    judged.set(field, judgement);
  }
  return judgement;
}

/** Remembered per line too, because generated and hostile files repeat themselves. */
function judgementOfLine(line: string, fields: Fields): Judgement {
  let known = judgedLines.get(fields);
  if (!known) {
    known = new Map();
    judgedLines.set(fields, known);
  }
  let judgement = known.get(line);
  if (!judgement) {
    judgement = judgeCommand(line);
    known.set(line, judgement);
  }
  return judgement;
}

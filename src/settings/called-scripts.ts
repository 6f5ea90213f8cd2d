// What the scripts of a package.json are that a command calls by name.
import type { Repo } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import { judgementOf } from './command-line.ts';
import { LIST_CONDITIONS } from './condition-command.ts';
import { type Field, type Fields, fieldsOf } from './fields.ts';
import { fieldsAt } from './key-path.ts';
import { projectOf } from './resolve.ts';

/** A package.json that was read. */
export interface Manifest {
  readonly file: SourceFile;
  readonly fields: Fields;
}

/** By the folder of their project. */
export function manifestsOf(files: Repo['files']): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>();
  for (const { file, views } of files) {
    if (!/(?:^|\/)package\.json$/i.test(file.path)) continue;
    found.set(projectOf(file.path), { file, fields: fieldsOf(file, views) });
  }
  return found;
}

/** Scripts followed from one command. */
const MOST = 50;

/** The scripts of a package.json that `names` call, with those before and after each and what these call in turn. */
export function scriptsOf(fields: Fields, names: readonly string[]): readonly Field[] {
  const found = new Map<string, Field>();
  const next = [...names];
  for (let name = next.shift(); name !== undefined && found.size < MOST; name = next.shift()) {
    for (const each of [name, `pre${name}`, `post${name}`]) {
      const field = fields.at.get(`scripts.${each}`);
      if (field === undefined || found.has(each)) continue;
      found.set(each, field);
      next.push(...judgementOf(field, fields).called);
    }
  }
  return [...found.values()];
}

/** Key paths of commands that somebody has to call by name, such as the scripts of a package that are no lifecycle. */
export function calledByName(keys: SourceFile['surface']['keys']): ReadonlySet<string> {
  return new Set(keys.filter(key => key.rule.startsWith('script-')).map(key => key.path));
}

/** Commands that run without being asked for, with the scripts they call. */
export function* callsIn(file: SourceFile, fields: Fields): Iterable<{ field: Field; called: readonly string[] }> {
  // What a build machine runs, nobody is surprised by.
  if (file.surface.loadedBy.every(({ agent }) => agent === 'CI')) return;
  const byName = calledByName(file.surface.keys);
  const keys = file.surface.keys.filter(key => LIST_CONDITIONS.has(key.when) && !byName.has(key.path));
  for (const path of new Set(keys.map(key => key.path))) {
    for (const field of fieldsAt(fields, path, true)) {
      if (field.scalar !== 'string' || field.value.length < 2) continue;
      const { called } = judgementOf(field, fields);
      if (called.length > 0) yield { field, called };
    }
  }
}

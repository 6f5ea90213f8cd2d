// What the scripts of a package.json are that a command calls by name.
import type { Repo } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import { judgementOf } from './command-line.ts';
import { type Field, type Fields, fieldsOf } from './fields.ts';
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

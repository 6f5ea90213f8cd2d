// The files of a repository that its settings start: hooks, tasks, helpers, servers, inline commands of skills. A hook that
// runs a local script is the normal case, so the hook tells nothing and the script everything.
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { calledByName, type Manifest, scriptsOf } from './called-scripts.ts';
import { judgementOf } from './command-line.ts';
import { LIST_CONDITIONS } from './condition-command.ts';
import { fieldsOf } from './fields.ts';
import { judgeCommand } from './judge-command.ts';
import { fieldsAt } from './key-path.ts';
import { projectOf, resolve } from './resolve.ts';
import { isShellScript } from './script.ts';

/** Paths looked at in one settings file. */
const MOST = 200;

/**
 * Paths relative to the scan root that a settings file may mean: from its project's folder and from its own. `manifest`: the
 * package.json whose scripts it may call by name.
 */
export function startedBy(file: SourceFile, views: readonly View[], manifest?: Manifest): ReadonlySet<string> {
  const found = new Set<string>();
  // What npm runs by itself counts; a script that somebody has to call by name does not.
  const named = calledByName(file.surface.keys);
  const keys = file.surface.keys.filter(key => LIST_CONDITIONS.has(key.when) && !named.has(key.path));
  const paths = new Set(keys.map(key => key.path));
  if (file.surface.executes && file.surface.kind === 'settings' && isShellScript(file)) {
    for (const script of judgeCommand(file.text).scripts.slice(0, MOST)) {
      for (const place of placesOf(file.path, script)) found.add(place);
    }
  }
  if (paths.size === 0) return found;
  const fields = fieldsOf(file, views);
  for (const path of paths) {
    for (const field of fieldsAt(fields, path, true)) {
      if (field.scalar !== 'string' || field.value.length < 2) continue;
      const { scripts, called } = judgementOf(field, fields);
      for (const script of scripts) {
        for (const place of placesOf(file.path, script)) found.add(place);
      }
      for (const script of manifest ? scriptsOf(manifest.fields, called) : []) {
        for (const one of judgementOf(script, manifest!.fields).scripts) {
          for (const place of placesOf(manifest!.file.path, one)) found.add(place);
        }
      }
      if (found.size > MOST) return found;
    }
  }
  return found;
}

function placesOf(from: string, script: string): readonly string[] {
  const plain = script.replace(/^["']?(?:\$\{[^}]{1,80}\}|\$\w{1,80}|%\w{1,80}%)["']?[/\\]/, '');
  const project = projectOf(from);
  const roots = [project === '' ? 'x' : `${project}/x`, from, 'x'];
  return roots.flatMap(root => {
    const to = resolve(root, plain);
    return to.inside ? [to.path] : [];
  });
}

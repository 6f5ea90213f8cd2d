// Tasks of VS Code and its forks that start when the folder is opened.
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { judgementOf } from './command-line.ts';
import { isDangerous } from './condition-command.ts';
import { fieldsOf } from './fields.ts';

/** Whether a key stands in a task that starts when the folder is opened. */
export function onFolderOpen(file: SourceFile, views: readonly View[], key: string | undefined): boolean {
  const task = /^tasks\[\d+\]/.exec(key ?? '')?.[0];
  return task !== undefined && fieldsOf(file, views).at.get(`${task}.runOptions.runOn`)?.value === 'folderOpen';
}

/** Whether the task at a path does something dangerous, or takes care not to be seen. */
export function isStealthy(file: SourceFile, views: readonly View[], task: string): boolean {
  const fields = fieldsOf(file, views);
  const quiet = /^(?:never|silent)$/.test(fields.at.get(`${task}.presentation.reveal`)?.value ?? '');
  const gone = ['echo', 'close'].some(name => {
    return fields.at.get(`${task}.presentation.${name}`)?.value === (name === 'echo' ? 'false' : 'true');
  });
  const commands = ['', 'windows.', 'osx.', 'linux.'].flatMap(os => fields.at.get(`${task}.${os}command`) ?? []);
  return (quiet && gone) || commands.some(command => isDangerous(judgementOf(command, fields)));
}

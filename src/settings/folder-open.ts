// Tasks of VS Code and its forks that start when the folder is opened.
import type { SourceFile } from '../model/source.ts';
import type { View } from '../model/view.ts';
import { fieldsOf } from './fields.ts';

/** Whether a key stands in a task that starts when the folder is opened. */
export function onFolderOpen(file: SourceFile, views: readonly View[], key: string | undefined): boolean {
  const task = /^tasks\[\d+\]/.exec(key ?? '')?.[0];
  return task !== undefined && fieldsOf(file, views).at.get(`${task}.runOptions.runOn`)?.value === 'folderOpen';
}

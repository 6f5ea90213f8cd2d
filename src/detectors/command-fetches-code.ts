// A command in settings downloads code and runs it: the dangerous keys of rules/surfaces that raise it. In a task that
// starts when the folder is opened it is as bad as a hook.
import type { Detector } from '../model/rule.ts';
import { onFolderOpen } from '../settings/folder-open.ts';
import { raised } from '../settings/raised-by.ts';

export const detector: Detector = {
  level: 'file',
  keys: true,
  *detect(file, views) {
    for (const found of raised('command-fetches-code', file, views)) {
      const opens = onFolderOpen(file, views, found.view.span.key);
      yield opens ? { ...found, match: { ...found.match, directive: 3 } } : found;
    }
  },
};

// Settings and memory files whose name says that they belong to one machine.
import type { Detector } from '../model/rule.ts';
import { isLocalFile } from '../settings/local-file.ts';
import { matchAt } from '../settings/place.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    if (!isLocalFile(file.path) || file.text.trim() === '') return;
    const end = file.text.indexOf('\n');
    yield matchAt(file, views, file.text.search(/\S/), end < 1 ? file.text.length : end);
  },
};

// Settings and memory files whose name says that they belong to one machine.
import type { Detector } from '../model/rule.ts';
import { matchAt } from '../settings/place.ts';

const LOCAL =
  /(?:^|\/)(?:\.[\w-]{2,30}\/(?:settings|config|mcp_config)\.local\.json|(?:CLAUDE|AGENTS|QWEN|CRUSH|GEMINI)\.local\.md|\.goosehints\.local)$/i;

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    if (!LOCAL.test(file.path) || file.text.trim() === '') return;
    const end = file.text.indexOf('\n');
    yield matchAt(file, views, file.text.search(/\S/), end < 1 ? file.text.length : end);
  },
};

// An instruction file that imports a file outside the repository. `@~/.claude/...` is what vendors suggest for private
// notes, so it is a note; a store of secrets is worse than any other file.
import type { Detector } from '../model/rule.ts';
import { importsIn } from '../settings/imports.ts';
import { matchAt } from '../settings/place.ts';
import { resolve } from '../settings/resolve.ts';
import { secretPathIn } from '../settings/secret.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    if (file.surface.kind === 'manifest') return;
    for (const { path, start, end } of importsIn(file.text)) {
      if (/^https?:/i.test(path) || resolve(file.path, path).inside) continue;
      const own =
        /^~\/\.(?:claude|gemini|config|codex|agents|copilot)\//.test(path) && secretPathIn(path) === undefined;
      const directive = secretPathIn(path) === undefined ? (own ? 0 : 1) : 2;
      yield matchAt(file, views, start, end, { facts: { path }, directive });
    }
  },
};

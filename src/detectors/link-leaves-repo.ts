// A link with the name of an agent file that leads out of the repository, or into .git. Where links cannot be made (a
// checkout on Windows) git writes the path into a file, so a file that holds nothing but such a path counts too.
import type { Detector } from '../model/rule.ts';
import { matchAt } from '../settings/place.ts';
import { resolve } from '../settings/resolve.ts';
import { secretPathIn } from '../settings/secret.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    const target = file.text.trim();
    if (target === '' || target.length > 1000 || /\s/.test(target)) return;
    if (file.surface.format !== 'link' && !/^(?:\.\.\/|\/[\w.-]+\/|~\/|[A-Za-z]:[\\/])[^\n]*$/.test(target)) return;
    const to = resolve(file.path, target);
    if (to.inside && !/^\.git(?:\/|$)/.test(to.path)) return;
    const start = file.text.indexOf(target);
    const facts = { target };
    yield matchAt(file, views, start, start + target.length, {
      facts,
      ...(secretPathIn(target) === undefined ? {} : { directive: 3 as const }),
    });
  },
};

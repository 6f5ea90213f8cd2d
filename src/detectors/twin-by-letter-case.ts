// Files that agents load whose paths differ in letter case only. Told at the one with the odder spelling: the later in the
// order of the alphabet's capitals is the usual one.
import type { Detector } from '../model/rule.ts';
import { placeOf } from '../settings/beside.ts';

export const detector: Detector = {
  level: 'repo',
  *detect({ files }) {
    const first = new Map<string, (typeof files)[number]>();
    for (const one of files) {
      const { file, views } = one;
      if (file.surface.kind !== 'instructions' && file.surface.kind !== 'settings') continue;
      const lower = file.path.toLowerCase();
      const other = first.get(lower);
      if (other === undefined) first.set(lower, one);
      const view = views[0];
      if (other === undefined || other.file.path === file.path || view === undefined) continue;
      const [twin] = other.views;
      const related = twin ? [placeOf(other.file, twin, 'The other one')] : [];
      yield { file, view, match: { start: 0, end: Math.min(view.text.length, 80) }, related };
    }
  },
};

// Who takes the file up, and how much by itself? 0: nobody in particular. 1: an agent that happens to read it. 2: when a
// file, command or skill calls for it. 3: in every session, before anyone asks.
import type { Weight } from '../model/rule.ts';
import type { LoadedWhen, Surface } from '../model/surface.ts';

const WEIGHTS: Readonly<Record<LoadedWhen, Weight>> = {
  'session-start': 3,
  'path-match': 2,
  'on-request': 2,
  'on-read': 1,
};

export function reachOf(surface: Surface): Weight {
  let weight: Weight = 0;
  for (const { when } of surface.loadedBy) if (WEIGHTS[when] > weight) weight = WEIGHTS[when];
  return weight;
}

// Was it made to be missed? 0: in plain sight. 1: where few people look. 2: not shown when the file is rendered, or
// encoded. 3: in characters nobody can see.
import type { Weight } from '../model/rule.ts';
import type { HiddenHow } from '../model/span.ts';
import type { DecodingName, View } from '../model/view.ts';

const PLACES: Readonly<Record<HiddenHow, Weight>> = {
  'html-comment': 2,
  'link-definition': 2,
  'styled-away': 2,
  'off-screen': 2,
  'invisible-characters': 3,
  encoded: 2,
  attribute: 1,
  folded: 1,
  metadata: 1,
};

const UNSEEN_CHANNELS: ReadonlySet<DecodingName> = new Set([
  'tag-characters',
  'variation-selectors',
  'zero-width-bits',
  'invisible-operators',
  'blank-letters',
  'private-use',
  'whitespace-bits',
  'invisible-removed',
]);

export function concealmentOf(view: View): Weight {
  let weight: Weight = view.span.visibility.shown ? 0 : PLACES[view.span.visibility.how];
  for (const step of view.via) {
    if (!step.reveals) continue;
    weight = UNSEEN_CHANNELS.has(step.name) ? 3 : Math.max(weight, 2) === 3 ? 3 : 2;
  }
  return weight;
}

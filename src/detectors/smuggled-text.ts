// A message read out of a channel nobody sees. What it says is for the directive rules; that it is there is enough.
import type { Detector, FileMatch, Weight } from '../model/rule.ts';
import type { DecodingName, View } from '../model/view.ts';
import { readsAsCommand } from '../text/meaning.ts';
import { isMessageView } from '../text/places.ts';

const CHANNEL_NAMES: Readonly<Partial<Record<DecodingName, string>>> = {
  'tag-characters': 'tag characters',
  'variation-selectors': 'variation selectors',
  'zero-width-bits': 'zero-width characters',
  'invisible-operators': 'invisible operators',
  'blank-letters': 'blank letters',
  'private-use': 'private use characters',
  'whitespace-bits': 'white space',
};

export const detector: Detector = {
  level: 'file',
  *detect(_file, views): Generator<FileMatch> {
    const said = new Set<string>();
    for (const view of views) {
      // The same message behind one emoji after another is one thing to fix.
      if (!isMessageView(view)) continue;
      // Escapes in source are there to be seen: a test of this very thing, more often than not.
      const mention = view.via.some(step => step.name === 'escapes');
      const key = `${mention} ${view.text}`;
      if (said.has(key)) continue;
      said.add(key);
      yield {
        view,
        match: {
          start: 0,
          end: view.text.length,
          directive: weight(view),
          mention,
          facts: {
            text: view.text,
            count: String(Array.from(view.text.slice(0, 100_000)).length),
            channel: CHANNEL_NAMES[view.via.at(-1)!.name] ?? 'unseen characters',
          },
        },
      };
    }
  },
};

function weight(view: View): Weight {
  return readsAsCommand(view.text) ? 3 : 2;
}

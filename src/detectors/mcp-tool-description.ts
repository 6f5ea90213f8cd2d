// A tool description that takes the place of other tools, grabs the conversation or speaks through pseudo tags. Only shapes
// that no description of what a tool does has; sentences that order in other ways are found by the directive rules.
import type { Detector } from '../model/rule.ts';
import { fieldsOf } from '../settings/fields.ts';
import { toolDescriptions } from '../settings/tool-definition.ts';

const SHAPES: readonly RegExp[] = [
  /<\s{0,3}\/?(?:important|system|critical|hidden|secret|instructions?|admin|override)\b[^<>\n]{0,40}>/i,
  /\binstead of (?:using |calling )?(?:any|every|all|each|the other|other)\b[^.\n]{0,60}\btools?\b/i,
  /\b(?:pass|send|include|give|put|copy|paste|attach|provide)\b[^.\n]{0,40}\b(?:full|entire|whole|complete|all(?: of)? the)\s(?:chat|conversation|transcript|context|message history|history|prompt)/i,
];

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    if (file.surface.format !== 'json' && file.surface.format !== 'yaml') return;
    for (const { view } of toolDescriptions(fieldsOf(file, views))) {
      for (const shape of SHAPES) {
        const match = shape.exec(view.text.slice(0, 20_000));
        if (!match) continue;
        yield { view, match: { start: match.index, end: match.index + match[0].length } };
        break;
      }
    }
  },
};

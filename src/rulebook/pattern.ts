// A regular expression of a rule file as a detector: for shapes such as URLs and flags, never for sentences.
import type { Detector } from '../model/rule.ts';

/** Finds every match of `source` (flags `iu`) in a view. The caller has passed it through safety.ts. */
export function patternDetector(source: string): Detector {
  const pattern = new RegExp(source, 'giu');
  return {
    level: 'view',
    *detect(view) {
      for (const match of view.text.matchAll(pattern)) {
        if (match[0] !== '') yield { start: match.index, end: match.index + match[0].length };
      }
    },
  };
}

// A name with a part that is `..`, as only archives and made-up git trees can hold it. Names come with blanks around slashes.
import type { Detector } from '../model/rule.ts';

export const detector: Detector = {
  level: 'view',
  *detect(view) {
    if (view.span.role !== 'name') return;
    const found = /(?:^| )\.\.(?: \/|$)/.exec(view.text);
    if (!found) return;
    const name = view.text.replaceAll(' / ', '/');
    yield { start: found.index, end: found.index + found[0].length, facts: { name } };
  },
};

// An order to agents in a place that nobody looks at, whatever it asks for. Measured before it was made: hidden and addressed
// and about something stood in 4 of 5,197 honest files. Templates, whose comments tell agents and people how to fill them in,
// give a mention only: other rules still find what is bad in them.
import type { Detector } from '../model/rule.ts';
import type { HiddenHow } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';

const AGENT = 'agent';

/** Shown to whoever asks for it. */
const ON_DEMAND: ReadonlySet<HiddenHow> = new Set(['folded', 'attribute']);

const TEMPLATE = /(?:^|[/_-])templates?[/._-]/i;

/** `cursor: grab;` is a style, and what else ends so is code. */
const CODE = /[;{}]$/;

export const detector: Detector = {
  level: 'statement',
  // The items of a list are spoken to by the line above it.
  needs: [{ all: [[AGENT], ['@hidden']], anywhere: true }],
  may: (_words, view, _file, agent) => agent && isUnseen(view),
  detect(statement, { file }) {
    const { view, start, end } = statement;
    if (!isUnseen(view) || CODE.test(view.text.slice(start, end))) return undefined;
    if (!statement.addressed || !asks(statement)) return undefined;
    const mention = statement.quoted || statement.mood === 'asked' || TEMPLATE.test(file.path);
    const concepts = [...statement.concepts].filter(name => name !== AGENT).slice(0, 6);
    return { start, end, facts: { concepts: concepts.join(', ') }, ...(mention ? { mention } : {}) };
  },
};

function isUnseen({ span, via }: View): boolean {
  return (!span.visibility.shown && !ON_DEMAND.has(span.visibility.how)) || via.some(step => step.reveals);
}

/** Something to do that is not forbidden, and a thing that it is about. */
function asks({ hits, concepts }: Statement): boolean {
  const action = hits.some(hit => hit.action && hit.ordered && !hit.negated && !hit.quoted);
  return action && concepts.size > 2;
}

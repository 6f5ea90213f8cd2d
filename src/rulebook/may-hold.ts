// Whether a fact that a pattern requires may hold, asked before a statement is tagged: most statements hold the words of some
// pattern, and stand where it asks for nothing.
import type { Passage } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';
import type { Role } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { SurfaceKind } from '../model/surface.ts';
import type { View } from '../model/view.ts';
import { factOf } from './facts.ts';

/** `agent`: one may be spoken or referred to. */
type May = (view: View, file: Pick<SourceFile, 'surface'>, agent: boolean) => boolean;

/** Any step but these leaves a text as hidden as it was. */
const PLAIN = new Set(['fold', 'escapes', 'character-references', 'bidi-order', 'joined']);

const hidden: May = ({ span, via }) =>
  !span.visibility.shown || via.some(step => step.reveals || !PLAIN.has(step.name));

const ofKind =
  (...kinds: readonly SurfaceKind[]): May =>
  (_, { surface }) =>
    kinds.includes(surface.kind);

const instructions = ofKind('instructions');

const ofRole =
  (role: Role): May =>
  ({ span }) =>
    span.role === role;

/** Facts of facts.ts; those that are not here may hold anywhere. */
const MAY: ReadonlyMap<string, May> = new Map<string, May>([
  ['hidden', hidden],
  ['addressed', (_view, _file, agent) => agent],
  ['about-agent', (_view, _file, agent) => agent],
  ['spoken-to', (view, file, agent) => agent || hidden(view, file, agent)],
  ['to-agent', (view, file, agent) => agent || instructions(view, file, agent) || hidden(view, file, agent)],
  ['instructions', instructions],
  ['settings', ofKind('settings', 'manifest')],
  ['docs', ofKind('docs')],
  ['source', ofKind('source')],
  ['heading', ({ span }) => span.block === 'heading'],
  ['fenced', ({ span }) => span.block === 'fence'],
  ...(['comment', 'string', 'code', 'field', 'prose'] as const).map(role => [role, ofRole(role)] as const),
]);

/** Whether of each list a fact may hold. */
export function mayHold(
  require: readonly (readonly string[])[],
  view: View,
  file: Pick<SourceFile, 'surface'>,
  agent: boolean,
): boolean {
  return require.every(facts => facts.some(fact => MAY.get(fact)?.(view, file, agent) ?? true));
}

/** Whether an agent may be spoken or referred to in a statement. */
export function concernsAgent(statement: Statement, passage: Passage): boolean {
  return statement.words.agent || factOf('addressed', statement, passage, []);
}

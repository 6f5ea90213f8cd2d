// Which rules a statement is tried against: one spoken to by the line above it need not name an agent itself.
import { expect, test } from 'vitest';
import { plan } from '../../src/match/plan.ts';
import { rulesFor } from '../../src/match/rules-for.ts';
import { builtInRules } from '../../src/rulebook/load.ts';
import { classify } from '../../src/surfaces/classify.ts';

const offered = (...concepts: readonly string[]) =>
  rulesFor(
    plan(builtInRules()),
    { surface: classify('docs/notes.md') },
    undefined,
  )({ concepts: new Set(concepts), agent: false }).map(rule => rule.id);

test.each([[['run', 'tests', 'data']], [['run']]])('%j', concepts => {
  expect(offered(...concepts)).toContain('addressed-in-hiding');
  expect(offered(...concepts)).not.toContain('add-remote-script');
});

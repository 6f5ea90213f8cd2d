// Which instructions may be passed over: nothing stands in them that a rule without anchors, or another file, asks for.
import { describe, expect, test } from 'vitest';
import { globSource } from '../../src/build/glob.ts';
import { readRuleFiles } from '../../src/build/rulebook.ts';
import { readSurfaces } from '../../src/build/surfaces.ts';
import { ruleFacts } from '../../src/generated/rule-facts.ts';
import { HARMLESS_NAMES, isKnown, mayConcern } from '../../src/match/in-instructions.ts';
import { classify } from '../../src/surfaces/classify.ts';
import { mayBeGibberish } from '../../src/text/may-be-gibberish.ts';
import { unspell } from '../../src/text/spell.ts';

const concerns = (path: string, text: string) => mayConcern(text, path, classify(path));

test('of every rule without anchors is known when it matches in instructions', () => {
  const here = ruleFacts.filter(
    ({ anchors, where }) => anchors === 'none' && (where.kinds?.includes('instructions') ?? true),
  );
  expect(here.length).toBeGreaterThan(60);
  expect(here.filter(rule => !isKnown(rule)).map(rule => rule.id)).toEqual([]);
});

test('of a rule that the invoker brings nothing is known', () => {
  expect(isKnown({ ...ruleFacts.find(rule => rule.byKeys)!, extra: true })).toBe(false);
});

test('no surface asks for a harmless name', () => {
  const asked = readSurfaces()
    .filter(({ kind }) => kind === 'instructions')
    .flatMap(({ globs }) =>
      globs.map(globSource).flatMap(({ by, key }) => (by === 'name' ? [key] : [`x${by === 'ending' ? key : '.md'}`])),
    )
    .flatMap(path => classify(path).keys)
    .concat(
      ...['.claude/agents/a.md', '.claude/skills/a/SKILL.md', '.github/prompts/a.prompt.md'].map(
        path => classify(path).keys,
      ),
    )
    .map(({ path }) => path.slice(path.lastIndexOf('.') + 1))
    .flatMap(name => name.replaceAll('[]', '').split('|'));
  expect(asked).toContain('permissionMode');
  expect(HARMLESS_NAMES.filter(name => asked.includes(name))).toEqual([]);
});

describe('may be passed over', () => {
  test.each([
    ['CLAUDE.md', '# Rules\n\n- Run `npm test` before you commit.\n- Keep functions small.\n'],
    ['AGENTS.md', 'Ask @alice. Styles use `@media`. \u2013 See [the guide](docs/guide.md).\n'],
    ['.cursorrules', 'Prefer functions over classes.\n'],
    ['.cursor/rules/a.mdc', '---\ndescription: Style of the code\nglobs: src\n---\nShort names.\n'],
    ['.claude/skills/a/SKILL.md', '---\nname: pdf\ndescription: Reads forms.\n---\n\nUse `pdftotext`.\n'],
    ['AGENTS.md', ''],
  ])('%s: %j', (path, text) => expect(concerns(path, text)).toBe(false));
});

describe('is read', () => {
  test.each([
    ['an import', 'AGENTS.md', 'Read @docs/style.md first.\n'],
    ['an import of another kind', 'AGENTS.md', 'Read {file:docs/style.md} first.\n'],
    ['the target of a link', 'CLAUDE.md', '../AGENTS.md\n'],
    ['a file of one machine', 'CLAUDE.local.md', 'Keep it small.\n'],
    [
      'a name at the head that means something',
      '.claude/agents/a.md',
      '---\nname: a\npermissionMode: plan\n---\nDo.\n',
    ],
    ['a name twice', '.claude/agents/a.md', '---\nname: a\nname: b\n---\nDo.\n'],
    ['a head that is no plain YAML', 'AGENTS.md', '---\nname: a: b\n---\nDo.\n'],
    ['a head of several levels', 'AGENTS.md', '---\nname:\n  permissionMode: plan\n---\nDo.\n'],
    ['a head without an end', 'AGENTS.md', '---\nname: a\n'],
    ['a head in TOML', 'AGENTS.md', '+++\nname = "a"\n+++\nDo.\n'],
    ['a command that runs before it is read', '.claude/commands/a.md', 'Status: !`git status`\n'],
    ['a fence that runs before it is read', '.claude/commands/a.md', '```!\ngit status\n```\n'],
    ['letters of other scripts', 'AGENTS.md', 'Keep it sm\u0430ll.\n'],
    ['emoji with joiners', 'AGENTS.md', 'Keep it small \u{1f469}\u200d\u{1f4bb}.\n'],
  ])('%s', (_, path, text) => expect(concerns(path, text)).toBe(true));

  test('a gibberish suffix', () => {
    const { bad } = readRuleFiles().find(rule => rule.id === 'gibberish-suffix')!;
    expect(bad.filter(({ text }) => !mayBeGibberish(unspell(text)))).toEqual([]);
  });

  test('a gibberish suffix that the title of a link parts from what closes its brackets', () => {
    const suffix =
      'Sort the list outwardly.\\ - inverselyThen name flippantly.( We taking**SIX kindly? undo from \\!--Six';
    expect(mayBeGibberish(`${suffix} [a](b (c)) )`)).toBe(true);
    expect(mayBeGibberish(`${suffix} [a](b) )`)).toBe(false);
  });
});

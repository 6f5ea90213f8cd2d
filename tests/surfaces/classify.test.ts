// Every entry of rules/surfaces is found by paths built from its globs, at any depth and in any letter case.
import { expect, test } from 'vitest';
import { readSurfaces } from '../../src/build/surfaces.ts';
import { surfaceKeys } from '../../src/generated/surface-keys.ts';
import { isBinaryName } from '../../src/surfaces/binary-name.ts';
import { classify, classifyAll, entriesOf } from '../../src/surfaces/classify.ts';
import { surfacesOf } from '../../src/surfaces/entries.ts';
import { keysOf } from '../../src/surfaces/matcher.ts';

const entries = readSurfaces();

/** A path that a glob must match: `**` becomes two folders, `*` a word. */
function example(glob: string): string {
  return glob
    .replace(/^\*\*\//, '')
    .replaceAll('**', 'one/two')
    .replaceAll('*', 'x');
}

test.each(entries.flatMap(({ id, globs }) => globs.map(glob => [glob, id] as const)))('%s is %s', (glob, id) => {
  const path = example(glob);
  for (const spelled of [path, `packages/inner/${path}`, path.toUpperCase()]) {
    expect(entriesOf(spelled).map(entry => entry.id)).toContain(id);
  }
});

test.each(entries.filter(e => e.kind === 'instructions' || e.kind === 'settings').map(e => [e.id, e] as const))(
  '%s keeps its agents',
  (_, entry) => {
    const surface = classify(example(entry.globs[0]!));
    expect(['instructions', 'settings']).toContain(surface.kind);
    const agents = surface.loadedBy.map(reader => reader.agent);
    for (const { agent, when } of entry.loadedBy) {
      if (agent !== 'Any agent' || when !== 'on-read') expect(agents).toContain(agent);
    }
  },
);

test.each([
  ['CLAUDE.md', 'claude-md', 'instructions', 'markdown'],
  ['deep/down/agents.md', 'agents-md', 'instructions', 'markdown'],
  ['.Claude/Settings.local.json', 'claude-settings', 'settings', 'json'],
  ['.cursor/mcp.json', 'cursor-mcp', 'settings', 'json'],
  ['.cursorrules', 'cursorrules', 'instructions', 'markdown'],
  ['.clinerules/hooks/PreToolUse', 'cline-hooks', 'settings', 'code'],
  ['.codex/config.toml', 'codex-config', 'settings', 'toml'],
  ['.rules', 'zed-rules', 'instructions', 'markdown'],
  ['package.json', 'npm', 'manifest', 'json'],
  ['requirements-dev.txt', 'python', 'manifest', 'plain'],
  ['Makefile', 'task-runners', 'manifest', 'code'],
  ['.github/workflows/ci.yml', 'gha-ai-actions', 'settings', 'yaml'],
  ['.env', 'dotenv', 'settings', 'dotenv'],
  ['.env.example', 'file', 'other', 'dotenv'],
  ['README.md', 'readme-docs', 'docs', 'markdown'],
  ['README', 'readme-docs', 'docs', 'plain'],
  ['LICENSE', 'docs', 'docs', 'plain'],
  ['src/a.tsx', 'source', 'source', 'ecmascript'],
  ['src/a.vue', 'source', 'source', 'component'],
  ['lib/x.rb', 'source', 'source', 'code'],
  ['data/users.json', 'content-files', 'other', 'json'],
  ['a.ipynb', 'content-files', 'docs', 'notebook'],
  ['no-ending', 'file', 'other', 'plain'],
])('%s', (path, id, kind, format) => {
  const surface = classify(path);
  expect({ id: surface.id, kind: surface.kind, format: surface.format }).toEqual({ id, kind, format });
});

test('everything beside a SKILL.md belongs to the skill', () => {
  const all = classifyAll(['tools/skill/SKILL.md', 'tools/skill/run.py', 'tools/skill/ref/a.json', 'tools/other.py']);
  expect(all.get('tools/skill/run.py')!.loadedBy[0]!.when).toBe('on-request');
  expect(all.get('tools/skill/ref/a.json')!.title).toMatch(/^Skill file/);
  expect(all.get('tools/other.py')!.loadedBy[0]!.when).toBe('on-read');
});

test('hostile paths are only paths', () => {
  for (const path of [
    '',
    '/',
    'a'.repeat(10_000),
    `${'a/'.repeat(4000)}.mcp.json`,
    '__proto__',
    'constructor/x.md',
    'x\ny.md',
  ]) {
    expect(classify(path).kind).toBeTruthy();
  }
});

test.each([
  ['a/logo.PNG', true],
  ['package-lock.json', false],
  ['dist/app.min.js', false],
  ['main.ts', false],
])('%s: bytes %s', (path, bytes) => {
  expect(isBinaryName(path)).toBe(bytes);
});

test('what nobody saw a vendor say gives notes only', () => {
  for (const entry of entries.filter(one => !one.verified && one.keys.length > 0)) {
    const own = entriesOf(example(entry.globs[0]!)).filter(one => !one.verified);
    expect(own.flatMap(one => keysOf(one, surfaceKeys)).filter(key => key.weight !== 0)).toEqual([]);
  }
});

test.each(
  entries.filter(e => e.verified && (e.kind === 'instructions' || e.kind === 'settings')).map(e => [e.id, e] as const),
)('%s counts as a symbolic link, and what it leads to is loaded like it', (_, entry) => {
  const link = { path: example(entry.globs[0]!), kind: 'link', to: 'docs/shared.txt' } as const;
  const target = { path: 'docs/shared.txt', kind: 'file' } as const;
  const surfaces = surfacesOf([link, target]);
  expect(entriesOf(link.path).map(one => one.id)).toContain(entry.id);
  expect(surfaces.get(target)!.kind).toBe(surfaces.get(link)!.kind);
  expect(surfaces.get(target)!.loadedBy).toEqual(expect.arrayContaining([...surfaces.get(link)!.loadedBy]));
});

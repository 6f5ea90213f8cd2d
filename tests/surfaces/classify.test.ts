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

const verified = entries
  .filter(entry => entry.verified)
  .flatMap(entry => entry.globs.map(glob => [glob, entry] as const));

test('most entries are verified', () => {
  expect(new Set(verified.map(([, entry]) => entry.id)).size).toBeGreaterThan(entries.length / 2);
});

test.each(verified)('%s counts as a symbolic link, and what it leads to is loaded like it', (glob, entry) => {
  for (const path of [example(glob), `inner/${example(glob)}`, example(glob).toUpperCase()]) {
    const link = { path, kind: 'link', to: 'notes/shared.txt' } as const;
    const target = { path: 'notes/shared.txt', kind: 'file' } as const;
    const surfaces = surfacesOf([link, target]);
    expect(entriesOf(path).map(one => one.id)).toContain(entry.id);
    const own = surfaces.get(link)!;
    const led = surfaces.get(target)!;
    const loaded = own.kind === 'instructions' || own.kind === 'settings' || own.kind === 'manifest';
    expect(led.kind).toBe(loaded ? own.kind : classify(target.path).kind);
    if (loaded) expect(led.loadedBy).toEqual(expect.arrayContaining([...own.loadedBy]));
    // What an agent loads by its name is settings or instructions wherever it stands.
    if (entry.kind === 'instructions' || entry.kind === 'settings') expect(loaded).toBe(true);
  }
});

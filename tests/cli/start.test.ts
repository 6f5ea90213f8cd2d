// What a start loads: a clean file costs no parser, and each parser loads only for its own format.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { tree } from '../targets/support/tree.ts';
import { BIN, unjack } from './support/run.ts';

/** A text that only this parser holds, so that a chunk can be told by its content. */
const PARSERS = {
  markdown: 'characterReferenceMarkerHexadecimal',
  html: 'missing-semicolon-after-character-reference',
  yaml: 'TAG_RESOLVE_FAILED',
  toml: 'invalid-key-value-newline',
  jsonc: 'UnexpectedEndOfString',
  typescript: 'createSourceFile',
} as const;

const CHUNKS = join(BIN, '../../dist/chunks');
const HOOK = join(import.meta.dirname, 'support/trace-modules.cjs');

function parsersIn(chunk: string): readonly string[] {
  const text = readFileSync(join(CHUNKS, chunk), 'utf8');
  return Object.entries(PARSERS)
    .filter(([, mark]) => text.includes(mark))
    .map(([name]) => name);
}

async function loaded(args: readonly string[], cwd?: string) {
  const ran = await unjack(args, { node: ['--require', HOOK], ...(cwd !== undefined && { cwd }) });
  const scripts = [...ran.stderr.matchAll(/^module (\w+) (.+)$/gm)].map(found => ({
    cache: found[1]!,
    path: found[2]!,
  }));
  const modules = scripts.map(script => script.path);
  const chunks = modules.filter(path => path.startsWith(CHUNKS)).map(path => basename(path));
  return { ...ran, scripts, modules, parsers: [...new Set(chunks.flatMap(parsersIn))].sort() };
}

test('every parser is in a chunk, and none in what always loads', () => {
  const all = new Set(
    readdirSync(CHUNKS)
      .filter(name => name.endsWith('.cjs'))
      .flatMap(parsersIn),
  );
  expect([...all].sort()).toEqual(Object.keys(PARSERS).sort());
});

test('--version loads a handful of modules', async () => {
  const { modules, parsers } = await loaded(['--version']);
  expect(parsers).toEqual([]);
  expect(modules.length).toBeLessThan(16);
});

test.each([
  ['README.md', '# Ledger\n\nA small ledger.\n'],
  ['src/ledger.ts', '// Sums amounts.\nexport const sum = (a: number, b: number) => a + b;\n'],
  ['notes.txt', 'Nothing to see.\n'],
  ['CLAUDE.md', '# Rules\n\n- Keep commits small.\n'],
  ['.cursorrules', 'Keep commits small.\n'],
  ['.claude/skills/a/SKILL.md', '---\nname: a\ndescription: Sums amounts.\n---\n\nUse `sum`.\n'],
])('a clean %s loads no parser', async (path, text) => {
  const { code, parsers } = await loaded(['.'], tree({ [path]: text }));
  expect({ code, parsers }).toEqual({ code: 0, parsers: [] });
});

test.each([
  ['CLAUDE.md', '# Rules\n\n- Keep commits small: @docs/commits.md\n', ['markdown']],
  ['.mcp.json', '{ "mcpServers": {} }\n', []],
  ['.claude/settings.json', '{ "permissions": { "deny": ["Read(./secrets/**)"] } }\n', []],
  ['.codex/config.toml', 'model = "large"\n', ['toml']],
])('a clean %s loads its own parser and no other', async (path, text, wanted) => {
  const { code, parsers } = await loaded(['.'], tree({ [path]: text }));
  expect({ code, parsers: parsers.filter(name => name !== 'jsonc') }).toEqual({ code: 0, parsers: wanted });
});

test('20 clean files, instructions among them, load neither a parser nor the engine', async () => {
  const page =
    '# Sums\n\nA sum of amounts in cents. See [the list](../README.md).\n\n```sh\nnpm run sums\n```\n'.repeat(20);
  const source =
    '/** Sums amounts. */\nexport function sum(a: number, b: number): number {\n  return a + b;\n}\n'.repeat(20);
  const files = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      [`docs/${i}.md`, page],
      [`src/${i}.ts`, source],
    ]).flat() as [string, string][],
  );
  const instructions = { 'CLAUDE.md': '# Rules\n\n- Keep commits small.\n', 'AGENTS.md': 'Run `npm test`.\n' };
  const { code, parsers, modules } = await loaded(['.'], tree({ ...files, ...instructions }));
  expect({ code, parsers }).toEqual({ code: 0, parsers: [] });
  expect(modules.map(path => basename(path))).not.toContain('engine.pack.cjs');
});

test.each([
  ['small', '# Rules\n\n- Keep commits small: @a.md\n'],
  ['short enough to run without the optimising compiler', '# Rules\n\n- Keep commits small: @a.md\n'.repeat(100)],
])('a scan that is %s takes all its code from the cache', async (_, text) => {
  const { scripts } = await loaded(['CLAUDE.md'], tree({ 'CLAUDE.md': text }));
  const names = scripts.map(script => basename(script.path));
  expect(names).toEqual(expect.arrayContaining(['cli.pack.cjs', 'scan.pack.cjs', 'engine.pack.cjs']));
  expect(names.length).toBeLessThan(10);
  // A call of one function, around parsers, is shorter than a cache of it.
  expect(scripts.filter(({ cache, path }) => cache !== 'taken' && path !== 'unjack.work')).toEqual([]);
});

test('nothing is needed but Node: no package is loaded from node_modules', async () => {
  const { modules } = await loaded(['demo']);
  expect(modules.filter(path => path.includes('node_modules'))).toEqual([]);
});

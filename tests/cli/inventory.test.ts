// Looking at a repository and holding it to what was seen, through the built command line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tree, write } from '../targets/support/tree.ts';
import { unjack } from './support/run.ts';

const SERVER = '{"mcpServers":{"docs":{"command":"npx","args":["-y","docs@1.0.0","--token","abcdef123456"]}}}';
const LOCK = 'unjack.lock.json';

test('the terminal says who reads, runs and may do what', async () => {
  const cwd = tree({ 'CLAUDE.md': '# x\n', '.mcp.json': SERVER, 'src/a.ts': 'x\n' });
  const { code, stdout } = await unjack(['inventory'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('Agents and the tools they call take up 2 files here, with 1 command in them.');
  expect(stdout).toMatch(/Claude Code \(also .*\n(.*\n)? {2}always reads CLAUDE\.md/);
  expect(stdout).toMatch(/runs +npx -y docs@1\.0\.0 --token \*\*\*\n? .*MCP server docs; \.mcp\.json:1/s);
});

test('one agent gets what it takes up under any name', async () => {
  const cwd = tree({ 'CLAUDE.md': '# x\n', '.kiro/steering/a.md': '# x\n' });
  const { stdout } = await unjack(['inventory', '--agent', 'cursor'], { cwd });
  expect(stdout).toContain('CLAUDE.md');
  expect(stdout).not.toContain('.kiro');
  const nobody = await unjack(['inventory', '--agent', 'Nobody'], { cwd });
  expect(nobody.stdout).toContain('Nothing here is for Nobody. Agents that read something: ');
});

test('JSON and Markdown hold the same things, and no secret', async () => {
  const cwd = tree({ '.mcp.json': SERVER });
  const json = await unjack(['inventory', '-f', 'json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    schemaVersion: 1,
    agents: expect.arrayContaining([{ agent: 'Claude Code', files: ['.mcp.json'] }]),
    files: [{ path: '.mcp.json', items: [{ verb: 'runs', label: 'MCP server docs', deeds: [] }] }],
  });
  const markdown = await unjack(['inventory', '-f', 'markdown'], { cwd });
  expect(markdown.stdout).toMatch(/- runs: `npx -y docs@1\.0\.0 --token \*\*\*`, MCP server docs/);
  for (const { stdout } of [json, markdown]) expect(stdout).not.toContain('abcdef');
});

test('what the tree holds cannot write to the terminal', async () => {
  const evil = JSON.stringify({ mcpServers: { 'a\u001b[2Jb\n::error::x': { command: 'x\u001b]0;y\u0007\u202ez' } } });
  const cwd = tree({ '.mcp.json': evil });
  for (const format of ['pretty', 'json', 'markdown']) {
    const { stdout } = await unjack(['inventory', '-f', format], { cwd });
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(stdout).not.toMatch(/^::/m);
  }
});

test('a lock holds until something changes, and says what', async () => {
  const cwd = tree({ '.mcp.json': SERVER, 'CLAUDE.md': '# x\n' });
  const made = await unjack(['lock', '-o', LOCK], { cwd });
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('Locked 2 files and 1 thing') });
  expect(readFileSync(join(cwd, LOCK), 'utf8')).not.toContain('abcdef');
  const same = await unjack(['verify', '--lock', LOCK], { cwd });
  expect(same).toMatchObject({ code: 0, stdout: 'Nothing changed: 2 files as locked.\n' });

  write(cwd, { '.mcp.json': SERVER.replace('docs@1.0.0', 'docs@6.6.6'), 'AGENTS.md': 'x\n' });
  const changed = await unjack(['verify', '--lock', LOCK], { cwd });
  expect(changed.code).toBe(1);
  expect(changed.stdout).toContain('MCP server docs: runs another command under a known name');
  expect(changed.stdout).toMatch(/was +npx -y docs@1\.0\.0/);
  expect(changed.stdout).toContain('a new file of instructions');
  const json = JSON.parse((await unjack(['verify', '--lock', LOCK, '-f', 'json'], { cwd })).stdout);
  expect(json).toMatchObject({ same: false, changes: [{ path: '.mcp.json' }, { path: 'AGENTS.md' }] });
});

test('a lock is not written over something else, nor read from it', async () => {
  const cwd = tree({ 'package.json': '{"name":"x"}' });
  expect((await unjack(['lock', '-o', 'package.json'], { cwd })).code).toBe(2);
  expect((await unjack(['lock'], { cwd })).code).toBe(2);
  expect((await unjack(['verify'], { cwd })).code).toBe(2);
  for (const text of ['', '[]', '{"form":"unjack lock 1","files":[{"path":1}]}', '{"form":"unjack lock 99"}']) {
    writeFileSync(join(cwd, 'bad.json'), text);
    expect((await unjack(['verify', '--lock', 'bad.json'], { cwd })).code).toBe(2);
  }
});

test('installed packages count when they are asked for', async () => {
  const cwd = tree({
    'package.json': '{"name":"x"}',
    'node_modules/a/CLAUDE.md': '# a\n',
    'node_modules/a/a.js': 'x\n',
  });
  expect((await unjack(['inventory', '--no-color'], { cwd })).code).toBe(2);
  expect((await unjack(['inventory'], { cwd })).stdout).not.toContain('node_modules');
  const { stdout } = await unjack(['inventory', '--dependencies'], { cwd });
  expect(stdout).toMatch(/by file +node_modules\/a\/CLAUDE\.md/);
  const scanned = JSON.parse((await unjack(['--dependencies', '-f', 'json'], { cwd })).stdout);
  expect(scanned.stats.files).toBe(2);
});

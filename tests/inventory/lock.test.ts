// What verify says of each kind of change. A known name with another command is told apart from something new.
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/inventory/changes.ts';
import { inventoryOf } from '../../src/inventory/index.ts';
import { lockOf } from '../../src/inventory/lock.ts';
import { type Files, memory } from '../support/scan-files.ts';

const servers = (servers: Readonly<Record<string, unknown>>) => JSON.stringify({ mcpServers: servers });
const hooks = (...commands: readonly string[]) =>
  JSON.stringify({ hooks: { Stop: commands.map(command => ({ hooks: [{ type: 'command', command }] })) } });

async function changes(before: Files, after: Files): Promise<readonly string[]> {
  const [old, now] = [lockOf(await inventoryOf(memory(before))), lockOf(await inventoryOf(memory(after)))];
  return changesBetween(old, now).map(({ path, words, label, was, is }) =>
    [path, label, words, was && `was ${was}`, is && `is ${is}`].filter(Boolean).join(' | '),
  );
}

test.each<[string, Files, Files, readonly string[]]>([
  ['nothing', { 'CLAUDE.md': 'a' }, { 'CLAUDE.md': 'a' }, []],
  ['files that agents do not take up', { 'src/a.ts': 'a' }, { 'src/a.ts': 'b', 'src/b.ts': 'c' }, []],
  ['instructions', { 'CLAUDE.md': 'a' }, { 'CLAUDE.md': 'b' }, ['CLAUDE.md | the text of the instructions changed']],
  ['a new file', {}, { 'AGENTS.md': 'a' }, ['AGENTS.md | a new file of instructions']],
  [
    'a file that is gone',
    { 'AGENTS.md': 'a' },
    {},
    ['AGENTS.md | file of instructions that agents read or ran is gone'],
  ],
  [
    'an approved server that runs another command',
    { '.mcp.json': servers({ docs: { command: 'npx', args: ['docs@1.0.0'] } }) },
    { '.mcp.json': servers({ docs: { command: 'sh', args: ['-c', 'npx docs@1.0.0; id'] } }) },
    [
      ".mcp.json | MCP server docs | runs another command under a known name | was npx docs@1.0.0 | is sh -c 'npx docs@1.0.0; id'",
    ],
  ],
  [
    'an approved server at another address',
    { '.mcp.json': servers({ docs: { url: 'https://a.example/mcp' } }) },
    { '.mcp.json': servers({ docs: { url: 'https://b.example/mcp' } }) },
    [
      '.mcp.json | MCP server docs | reaches another address under a known name | was https://a.example/mcp | is https://b.example/mcp',
    ],
  ],
  [
    'one more hook, wherever it stands in the list',
    { '.claude/settings.json': hooks('make lint') },
    { '.claude/settings.json': hooks('make x', 'make lint') },
    ['.claude/settings.json | hook Stop | runs something new | is make x'],
  ],
  [
    'a permission',
    { '.claude/settings.json': '{"permissions":{"allow":["Read(a)"]}}' },
    { '.claude/settings.json': '{"permissions":{"allow":["Read(a)","Bash(*)"]}}' },
    ['.claude/settings.json | permissions.allow | allows something new | is Bash(*)'],
  ],
  [
    'a script that a hook starts',
    { '.claude/settings.json': hooks('bash a.sh'), 'a.sh': 'echo a\n' },
    { '.claude/settings.json': hooks('bash a.sh'), 'a.sh': 'echo b\n' },
    ['a.sh | the script changed'],
  ],
  [
    'settings that run nothing else',
    { '.claude/settings.json': '{"model":"a"}' },
    { '.claude/settings.json': '{"model":"b"}' },
    ['.claude/settings.json | changed, but not in what it runs, reaches, allows or sets'],
  ],
  [
    'a lifecycle script, not a dependency',
    { 'package.json': '{"scripts":{"postinstall":"node a.js"},"dependencies":{"x":"1"}}' },
    { 'package.json': '{"scripts":{"postinstall":"node b.js"},"dependencies":{"x":"2"}}' },
    ['package.json | script postinstall | runs another command under a known name | was node a.js | is node b.js'],
  ],
  [
    'a version of a package',
    { 'package.json': '{"version":"1","scripts":{"prepare":"husky"}}' },
    { 'package.json': '{"version":"2","scripts":{"prepare":"husky"}}' },
    [],
  ],
])('%s', async (_, before, after, expected) => {
  expect(await changes(before, after)).toEqual(expected);
});

test('order of a list is no change, doubles are', async () => {
  const one = { '.claude/settings.json': '{"permissions":{"allow":["Read(a)","Read(b)"]}}' };
  const other = { '.claude/settings.json': '{"permissions":{"allow":["Read(b)","Read(a)"]}}' };
  expect(await changes(one, other)).toEqual([
    '.claude/settings.json | changed, but not in what it runs, reaches, allows or sets',
  ]);
});

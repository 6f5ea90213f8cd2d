// What each file makes agents do is listed whether or not a rule objects to it: command, address, permission, variable.
import { describe, expect, test } from 'vitest';
import { inventoryOf } from '../../src/inventory/index.ts';
import type { Files } from '../support/scan-files.ts';
import { memory } from '../support/scan-files.ts';

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** `verb label: text` of every item, by path. */
async function itemsOf(files: Files): Promise<Readonly<Record<string, readonly string[]>>> {
  const { files: found } = await inventoryOf(memory(files));
  return Object.fromEntries(
    found.map(({ path, items }) => [path, items.map(({ verb, label, text }) => `${verb} ${label}: ${text}`)]),
  );
}

const handler = (command: string) => ({ hooks: [{ type: 'command', command }] });

test.each<[string, string, string, readonly string[]]>([
  [
    'a hook with its event and tools',
    '.claude/settings.json',
    json({ hooks: { PostToolUse: [{ matcher: 'Edit|Write', ...handler('npx prettier --write .') }] } }),
    ['runs hook PostToolUse (Edit|Write): npx prettier --write .'],
  ],
  [
    'a debug configuration with its arguments, without the variables of the program',
    '.vscode/launch.json',
    json({
      configurations: [{ name: 'CLI', runtimeExecutable: 'npm', runtimeArgs: ['run', 'cli'], env: { DATABASE: 'x' } }],
    }),
    ['runs debug configuration CLI: npm run cli'],
  ],
  [
    'permissions, not denials',
    '.claude/settings.json',
    json({ permissions: { allow: ['Bash(npm test:*)'], deny: ['Read(.env)'], defaultMode: 'plan' } }),
    ['allows permissions.allow: Bash(npm test:*)', 'allows permissions.defaultMode: permissions.defaultMode = plan'],
  ],
  [
    'a server with arguments, and one far away',
    '.mcp.json',
    json({
      mcpServers: { docs: { command: 'npx', args: ['-y', 'docs@1.2.0'] }, far: { url: 'https://mcp.h.example/sse' } },
    }),
    ['runs MCP server docs: npx -y docs@1.2.0', 'connects MCP server far: https://mcp.h.example/sse'],
  ],
  [
    'a table of TOML',
    '.codex/config.toml',
    'approval_policy = "on-request"\n[mcp_servers.docs]\ncommand = "uvx"\nargs = ["docs==1.0"]\n',
    ['allows approval_policy: approval_policy = on-request', 'runs MCP server docs: uvx docs==1.0'],
  ],
  [
    'a task that waits for the folder',
    '.vscode/tasks.json',
    json({ tasks: [{ label: 'watch', command: 'make watch', runOptions: { runOn: 'folderOpen' } }] }),
    ['runs task watch, when the folder opens: make watch'],
  ],
  [
    'every system of a task',
    '.vscode/tasks.json',
    json({ tasks: [{ label: 'a', command: 'a', windows: { command: 'b' }, osx: { command: 'c' } }] }),
    ['runs task a: a', 'runs task a: b', 'runs task a: c'],
  ],
  [
    'what npm runs by itself, not what somebody calls by name',
    'package.json',
    json({ name: 'x', scripts: { postinstall: 'node setup.js', test: 'vitest', prepare: 'husky' } }),
    ['runs script postinstall: node setup.js', 'runs script prepare: husky'],
  ],
  [
    'a command that runs before the model sees the text',
    '.claude/commands/review.md',
    '---\nallowed-tools: Bash(git diff:*)\n---\nReview !`git diff` now.\n',
    [
      'allows allowed-tools: allowed-tools = Bash(git diff:*)',
      'runs command in the text, before the model reads it: git diff',
    ],
  ],
  [
    'variables, secrets by name only',
    '.claude/settings.json',
    json({ env: { ANTHROPIC_BASE_URL: 'http://localhost:4000', MY_TOKEN: 'abcdef123456' } }),
    ['sets env.ANTHROPIC_BASE_URL: ANTHROPIC_BASE_URL=http://localhost:4000', 'sets env.MY_TOKEN: MY_TOKEN'],
  ],
  [
    'an agent in a workflow, and who may start it',
    '.github/workflows/triage.yml',
    'on: issues\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n      - uses: anthropics/claude-code-action@v1\n',
    ['runs agent step on issues: anthropics/claude-code-action@v1'],
  ],
])('%s', async (_, path, text, items) => {
  expect((await itemsOf({ [path]: text }))[path]).toEqual(items);
});

test('files that no agent takes up are not listed', async () => {
  const found = await itemsOf({
    'src/a.ts': 'x',
    'README.md': '# x',
    '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
    '.editorconfig': '',
    'package.json': '{}',
    Makefile: 'all:\n\techo x\n',
    'action.yml': 'runs: {using: composite, steps: [{run: npm ci, shell: bash}]}\n',
    'docs/reference/tools.md': '# Tools\n',
    'docs/agents.md': '# Agents\n',
  });
  expect(Object.keys(found)).toEqual([]);
});

describe('files that are named by others', () => {
  test('an import of an import, a redirect and a script of a script', async () => {
    const { files } = await inventoryOf(
      memory({
        'CLAUDE.md': 'See @docs/a.txt.\n',
        'docs/a.txt': 'And @b.txt.\n',
        'docs/b.txt': 'And @a.txt and @../CLAUDE.md.\n',
        '.gemini/settings.json': json({ context: { fileName: 'TEAM.md' } }),
        'TEAM.md': 'Be kind.\n',
        '.claude/settings.json': json({ hooks: { Stop: [handler('bash tools/a.sh')] } }),
        'tools/a.sh': 'sh ./tools/b.sh\n',
        'tools/b.sh': 'echo hi\n',
      }),
    );
    expect(Object.fromEntries(files.map(({ path, because }) => [path, because]))).toEqual({
      '.claude/settings.json': [],
      '.gemini/settings.json': [],
      'CLAUDE.md': [],
      'TEAM.md': ['.gemini/settings.json'],
      'docs/a.txt': ['CLAUDE.md'],
      'docs/b.txt': ['docs/a.txt'],
      'tools/a.sh': ['.claude/settings.json'],
      'tools/b.sh': ['tools/a.sh'],
    });
  });

  test('package scripts that a hook calls by name', async () => {
    const files = {
      '.claude/settings.json': json({ hooks: { Stop: [handler('npm run check')] } }),
      'package.json': json({ scripts: { check: 'npm run lint && node a.js', lint: 'eslint .', dev: 'vite' } }),
    };
    expect((await itemsOf(files))['package.json']).toEqual([
      'runs script check, called by .claude/settings.json: npm run lint && node a.js',
      'runs script lint, called by .claude/settings.json: eslint .',
    ]);
  });

  test('imports are followed five deep and no further', async () => {
    const files: Record<string, string> = { 'AGENTS.md': '@n0.txt\n' };
    for (let i = 0; i < 9; i++) files[`n${i}.txt`] = `@n${i + 1}.txt\n`;
    const { files: found } = await inventoryOf(memory(files));
    expect(found.map(file => file.path)).toEqual(['AGENTS.md', 'n0.txt', 'n1.txt', 'n2.txt', 'n3.txt', 'n4.txt']);
  });
});

test('hostile settings are listed or told of, never fatal', async () => {
  const { notices } = await inventoryOf(
    memory({
      '.claude/settings.json': `{"__proto__":{"hooks":1},"hooks":${'['.repeat(3000)}`,
      '.mcp.json': json({ mcpServers: { constructor: { command: 'a' }, __proto__x: { command: 7 } } }),
      '.github/workflows/x.yml': 'a: &a [*a]\n'.repeat(50),
      '.codex/config.toml': `a = [${'1,'.repeat(100_000)}]\n`,
    }),
  );
  expect(notices.filter(notice => notice.kind === 'internal')).toEqual([]);
});

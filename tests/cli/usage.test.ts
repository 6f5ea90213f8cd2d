// Wrong usage exits 2 with one line that names what would have been right; right usage says what it is asked.
import { expect, test } from 'vitest';
import { COMMANDS, OPTIONS } from '../../src/cli/args.ts';
import { VERSION } from '../../src/version.ts';
import { tree } from '../targets/support/tree.ts';
import { rawCharacter, unjack } from './support/run.ts';

test.each([
  ['unknown option', ['--fromat', 'json'], /unknown option --fromat, did you mean --format\?/],
  ['unknown option of a command', ['rules', '--quite'], /unknown option --quite/],
  ['unknown format', ['--format', 'serif'], /--format serif: not one of .*, did you mean sarif\?/],
  ['unknown severity', ['--fail-on', 'hihg'], /--fail-on hihg: .*did you mean high\?/],
  ['unknown colour', ['--color', 'alway'], /did you mean always\?/],
  ['missing path', ['nowhere/at/all'], /no such file or folder: nowhere\/at\/all/],
  ['a path through a file', ['package.json/x'], /no such file or folder: package\.json\/x/],
  ['an empty path', [''], /a path is empty/],
  ['one missing path of two', ['.', 'nowhere'], /no such file or folder: nowhere/],
  ['a mistyped command', ['rulse'], /no such file or folder: rulse, did you mean rules\?/],
  ['a command behind options', ['-f', 'json', 'rules'], /the command comes first: unjack rules/],
  ['a glob that matches nothing', ['*.nothing-here'], /no file matches \*\.nothing-here/],
  ['an output without a file', ['--output', 'sarif'], /write FORMAT=FILE/],
  ['an output in an unknown format', ['--output', 'pdf=x'], /the format is one of/],
  ['an output in a folder that is missing', ['--output', 'sarif=nowhere/x.sarif'], /there is no folder/],
  ['an output on a folder', ['--output', 'sarif=src'], /is a folder/],
  ['an option without its value', ['--format'], /--format needs a value: FORMAT/],
  ['an empty glob', ['--exclude', '/'], /empty glob/],
  ['an empty name for stdin', ['-', '--stdin-name', '.'], /--stdin-name is empty/],
  ['a value for a switch', ['--quiet=yes'], /--quiet takes no value/],
  ['an unknown short option', ['-x'], /unknown option -x/],
  ['help for an unknown command', ['help', 'rule'], /no command rule, did you mean rules\?/],
  ['no rule', ['explain'], /unjack explain needs <RULE>/],
  ['an unknown rule', ['explain', 'no-such-rule-at-all'], /no rule no-such-rule-at-all/],
  ['too many rules', ['explain', 'a', 'b'], /unjack explain takes no b/],
  [
    'an argument with control characters',
    ['x\u001b\n::error::\u202e'],
    /no such file or folder: x<U\+001B> ::error::<U\+202E>/,
  ],
])('%s exits 2', async (_, args, message) => {
  const { code, stdout, stderr } = await unjack(args, { cwd: tree({ 'package.json': '{}', 'src/x': '' }) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^unjack: [^\n]*\n$/);
  expect(rawCharacter(stderr)).toBeUndefined();
});

test('--version prints the version alone', async () => {
  expect(await unjack(['--version'])).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
});

test('--help names every command and every option of scan', async () => {
  const { code, stdout, stderr } = await unjack(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  for (const { long, commands } of OPTIONS) if (commands.includes('scan')) expect(stdout).toContain(`--${long}`);
  expect(stdout.split('\n').every(line => line.length <= 80)).toBe(true);
});

test.each(COMMANDS.map(row => row.name))('%s --help names its options', async name => {
  const { code, stdout } = await unjack([name, '--help']);
  expect(code).toBe(0);
  const own = OPTIONS.filter(row => row.commands.includes(name)).map(row => row.long);
  for (const { long } of OPTIONS)
    expect(new RegExp(`^ +(-\\w, )?--${long}\\b(?!-)`, 'm').test(stdout), long).toBe(own.includes(long));
});

test.each([
  [['help', 'rules'], /^unjack rules: /],
  [['help'], /^unjack: /],
  [['--quiet', '-h'], /^unjack: /],
])('%j prints help', async (args, text) => {
  expect(await unjack(args)).toMatchObject({ code: 0, stdout: expect.stringMatching(text), stderr: '' });
});

test('what follows -- is a path', async () => {
  const { code, stderr } = await unjack(['--', '--help']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'unjack: no such file or folder: --help (see unjack --help)\n' });
});

test('an option that repeats keeps all its values, and the others their defaults', async () => {
  const root = tree({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
  const { stdout } = await unjack(['--exclude', 'a.md', '--exclude', 'b.md', '-f', 'json', '.'], { cwd: root });
  expect(JSON.parse(stdout).stats.files ?? JSON.parse(stdout).files).toBe(1);
});

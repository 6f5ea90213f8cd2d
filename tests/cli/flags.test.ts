// Every option is in the generated page, has its nearest name suggested, and is used in a test.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, OPTIONS } from '../../src/cli/args.ts';
import { parse } from '../../src/cli/program.ts';

const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('flags.test.ts'))
  .map(path => readFileSync(join('tests', path), 'utf8'))
  .join('\n');
const page = readFileSync('docs/reference/cli.md', 'utf8');

test.each([...new Set(OPTIONS.map(row => row.long))])('--%s', long => {
  expect(new RegExp(`--${long}\\b(?!-)`).test(tests), 'used in a test').toBe(true);
  for (const command of OPTIONS.filter(row => row.long === long).flatMap(row => row.commands)) {
    const section = page.split(/^## /m).find(text => text.startsWith(`unjack ${command}\n`));
    expect(section).toContain(`--${long}`);
    const wrong = `--${long.slice(0, 1)}${long.slice(2)}`;
    const known = OPTIONS.filter(row => row.commands.includes(command)).map(row => row.long);
    if (long.length > 3 && !known.includes(wrong.slice(2)))
      expect(() => parse([command, wrong])).toThrow(/did you mean/);
  }
});

test('every command is in the page', () => {
  for (const { name } of COMMANDS) expect(page).toContain(`\n## unjack ${name}\n`);
});

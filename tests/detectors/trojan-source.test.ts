// Trojan Source in the languages of the comment table: the five published kinds of proof (Boucher and Anderson, 2021), in
// examples of our own, and each of the bidirectional ones again with a Hebrew letter on the line, which natural text explains.
import { describe, expect, test } from 'vitest';
import { LANGUAGES as KNOWN } from '../../src/extract/comment-languages.ts';
import { SYNTAX } from '../../src/extract/comment-syntax.ts';
import { formatOf } from '../../src/surfaces/formats.ts';
import { scanFiles } from '../support/scan-files.ts';

const RLO = '\u202e';
const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';

interface Language {
  readonly file: string;
  /** A comment that ends on its line: code may follow. */
  readonly comment?: (text: string) => string;
  /** A comment to the end of the line. */
  readonly remark: (text: string) => string;
  /** A statement that compares a variable with a string. */
  readonly compare: (text: string) => string;
  /** A statement that leaves the function. */
  readonly leave: string;
  readonly call: (name: string) => string;
}

const c: Omit<Language, 'file'> = {
  comment: text => `/*${text}*/`,
  remark: text => `//${text}`,
  compare: text => `if (role != "${text}") {`,
  leave: 'return;',
  call: name => `${name}(1);`,
};
const { comment: _, ...withoutBlocks } = c;
const hash = { remark: (text: string) => `#${text}`, leave: 'return', call: (name: string) => `${name}(1)` };

const LANGUAGES: Readonly<Record<string, Language>> = {
  C: { file: 'src/gate.c', ...c },
  'C++': { file: 'src/gate.cpp', ...c },
  'C#': { file: 'src/Gate.cs', ...c },
  Go: { file: 'gate/gate.go', ...c, compare: text => `if role != "${text}" {`, leave: 'return' },
  Java: { file: 'src/Gate.java', ...c, compare: text => `if (!role.equals("${text}")) {` },
  JavaScript: { file: 'src/gate.js', ...c, compare: text => `if (role !== '${text}') {` },
  TypeScript: { file: 'src/gate.ts', ...c, compare: text => `if (role !== \`${text}\`) {` },
  Python: {
    file: 'gate/gate.py',
    ...hash,
    comment: text => `'''${text}'''`,
    compare: text => `if role != '${text}':`,
    leave: ';return',
  },
  Rust: { file: 'src/gate.rs', ...c, compare: text => `if role != "${text}" {` },
  Solidity: { file: 'contracts/Gate.sol', ...c },
  Bash: {
    file: 'bin/gate.sh',
    ...hash,
    compare: text => `if [ "$role" != "${text}" ]; then`,
    call: name => `${name} 1`,
  },
  SQL: {
    file: 'db/gate.sql',
    comment: text => `/*${text}*/`,
    remark: text => `--${text}`,
    compare: text => `SELECT * FROM members WHERE role <> '${text}' LIMIT 1;`,
    leave: 'RETURN;',
    call: name => `SELECT ${name}(1);`,
  },
  Swift: { file: 'Sources/Gate.swift', ...c, compare: text => `if role != "${text}" {`, leave: 'return' },
  Kotlin: { file: 'src/Gate.kt', ...c, leave: 'return' },
  PHP: { file: 'src/gate.php', ...c, compare: text => `<?php if ($role != "${text}") {` },
  Ruby: { file: 'lib/gate.rb', ...hash, compare: text => `if role != "${text}"` },
  Scala: { file: 'src/Gate.scala', ...c, leave: 'return' },
  Dart: { file: 'lib/gate.dart', ...c },
  Lua: {
    file: 'src/gate.lua',
    comment: text => `--[[${text}]]`,
    remark: text => `--${text}`,
    compare: text => `if role ~= "${text}" then`,
    leave: 'return',
    call: name => `${name}(1)`,
  },
  PowerShell: {
    file: 'bin/gate.ps1',
    ...hash,
    comment: text => `<#${text}#>`,
    compare: text => `if ($role -ne "${text}") {`,
  },
  Zig: { file: 'src/gate.zig', ...withoutBlocks, compare: text => `if (!eql(role, "${text}")) {` },
};

const rows = Object.entries(LANGUAGES);
const blocks = rows.filter(([, language]) => language.comment !== undefined);

async function found(file: string, line: string) {
  const { findings } = await scanFiles({ [file]: `${line}\n` });
  return findings.filter(finding => finding.severity !== 'low');
}

/** Both readings stand in the report, and they differ. */
async function shownBothWays(file: string, line: string): Promise<void> {
  const [finding] = await found(file, line);
  expect(finding?.rule.id).toBe('bidi-reorders');
  expect(['high', 'critical']).toContain(finding!.severity);
  const { asSeen, asRead } = finding!.evidence;
  expect(asRead).toBe(
    line
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
      .replace(/\s+/g, ' '),
  );
  expect(asSeen).not.toBe(asRead);
}

describe.each(blocks)('%s', (_, { file, comment, leave }) => {
  test.each([
    ['a condition that only seems to be there', `${comment!(`${RLO} } ${LRI}if (owner)${PDI} ${LRI} owners only `)}`],
    ['the end of that block', comment!(` end owners only ${RLO} { ${LRI}`)],
    ['a return that seems to be remarked on', `${comment!(` Take the fee, then ${RLI}`)} ${leave}`],
    ['the same beside Hebrew', `${comment!(` \u05e9\u05dc\u05d5\u05dd fee, then ${RLI}`)} ${leave}`],
  ])('%s', async (_name, line) => {
    await shownBothWays(file, line);
  });
});

describe.each(rows)('%s', (_, { file, remark, compare, call }) => {
  test('a string that seems to end before it does', async () => {
    await shownBothWays(file, compare(`guest${RLO} ${LRI}${remark(' owners pass')}${PDI} ${LRI}`));
  });

  test('the same with isolates alone, beside Hebrew', async () => {
    await shownBothWays(file, compare(`guest${RLI} \u05e9 ${LRI}${remark(' owners pass')}${PDI} ${LRI}`));
  });

  test('a function whose name holds a character nobody sees', async () => {
    const findings = await found(file, `${call('is\u200bOwner')}\n${call('isOwner')}`);
    expect(findings.map(finding => finding.rule.category)).toContain('hidden');
  });

  test('a function whose name holds a Cyrillic letter', async () => {
    const findings = await found(file, `${call('say\u041dello')}\n${call('sayHello')}`);
    expect(findings.map(finding => finding.rule.id)).toContain('look-alike-word');
  });
});

/** Languages of the comment table whose strings stand in double quotes, by a file of each. */
const quoting = KNOWN.flatMap(([language, names]) => {
  const extension = names.split(' ').find(name => formatOf(`a.${name}`).kind === 'source');
  const quotes = SYNTAX[language]?.strings?.some(([open, close]) => open === '"' && close === '"');
  return extension && quotes ? [[language, `src/gate.${extension}`] as const] : [];
});

test('nearly every language with strings is looked at', () => {
  expect(quoting.length).toBeGreaterThan(45);
});

test.each(quoting)('a string of %s from which isolates reach', async (_, file) => {
  const line = `x = "guest${RLI} \u05e9 ${LRI} owners pass${PDI} ${LRI}" y`;
  const findings = await found(file, line);
  expect(findings.map(finding => finding.rule.id)).toEqual(['bidi-reorders']);
});

test.each([
  ['marks in Hebrew strings', 'src/a.ts', "const t = '\u200f\u05e9\u05dc\u05d5\u05dd!\u200f';"],
  ['isolates that close in their string', 'src/a.go', `s := "\u05e9\u05dc\u05d5\u05dd ${LRI}README.md${PDI} \u05e2"`],
  ['isolates that a formatter writes', 'src/a.js', `return '${LRI}' + name + '${PDI}';`],
  ['escapes', 'src/a.rs', 'let s = "\\u{202e} \\u{2066}";'],
  ['an Arabic remark that stays open', 'src/a.py', `x = 1  # \u202b\u0645\u0631\u062d\u0628\u0627`],
])('not Trojan Source: %s', async (_, file, line) => {
  expect(await found(file, line)).toEqual([]);
});

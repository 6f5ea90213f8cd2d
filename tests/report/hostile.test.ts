// A report about hostile files is read in terminals, CI logs and by agents. Whatever a file is called or holds, no format
// may pass it on raw: no control, format, private or lone character, no CI command, no way out of Markdown or JSON.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { ReportOptions, ScanReport } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import { quote } from '../../src/text/quote.ts';
import { githubFaults } from './github-profile.ts';
import { plainText, remark } from './markdown.ts';
import { finding, options, place, report, rule, unquoted } from './sample.ts';
import { readCommands } from './workflow-commands.ts';
import { parseXml } from './xml-parser.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\u001b[2J',
    '\u001b]8;;https://h.example\u0007',
    '\u009b1m',
    '\r',
    '\n',
    '\n::error file=a::',
    '::add-mask::',
    '##[error]',
    '\n##vso[task.x]',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u{e0041}',
    '\ufeff',
    '\ue000',
    '\ud800',
    '\udcff',
    '\u0600',
    '\u2028',
    '\ufe0f',
    '`',
    '```',
    '[',
    ']',
    '](1)',
    '](javascript:x)',
    '![x](',
    '<img src=x>',
    '<!--',
    '-->',
    '\\',
    '\\[',
    '|',
    '*',
    '#',
    '# ',
    '"',
    "'",
    '{',
    '}',
    ',',
    'a',
    ' ',
    '  ',
    '\t',
    '/',
    '..',
    '.',
    'http://h.example/',
    '\u6f22',
    '\u{1f4a5}',
    'word',
    '<U+',
    '@user',
    '&lt;',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const hostile = fc.array(piece, { minLength: 1, maxLength: 14 }).map(pieces => pieces.join(''));

/** Paths of a scan are relative, without `..`, and not empty. */
const path = hostile.map(text => `x${text.replaceAll('..', '.')}`);

const CASES: fc.Arbitrary<ScanReport> = fc
  .tuple(path, hostile, path, fc.boolean(), fc.constantFrom('critical', 'high', 'medium', 'low' as const))
  .map(([name, text, more, hidden, severity]) => {
    const one: Finding = finding(rule('some-rule'), severity, place(name), {
      message: `Says ${quote(text)}`,
      locations: [place(name), place(more, 2, 1, quote(text))],
      evidence: {
        asWritten: quote(text),
        asRead: quote(more),
        ...(hidden ? { asSeen: quote(name), hidden: 'html-comment' as const } : {}),
        key: quote(more),
        via: [{ name: 'base64', reveals: hidden }],
      },
      surfaceTitle: text,
      loadedBy: [{ agent: text, when: hidden ? 'on-read' : 'session-start' }],
      ...(hidden ? { suppression: { kind: 'external' as const, by: 'config' as const, justification: text } } : {}),
    });
    return report([one, finding(rule('b-rule'), 'high', place(more))], {
      target: name,
      notices: [
        { kind: 'too-large', path: name, message: 'Too large.', incomplete: true },
        { kind: 'ignored', message: `${text}`, incomplete: false },
      ],
      stats: { files: 2, read: 1, bytes: 1, milliseconds: 1, loaded: [name, more] },
    });
  });

const MODES: readonly (readonly [string, Partial<ReportOptions>])[] = [
  ['narrow', { width: 40 }],
  ['verbose', { verbose: true, width: 80 }],
  ['quiet', { quiet: true }],
];
const FORMATS = Object.keys(reporters).flatMap(format => MODES.map(([mode, more]) => [format, mode, more] as const));

test.each(FORMATS)('%s, %s: nothing raw comes out', async (format, _, more) => {
  const write = await reporters[format]!();
  await fc.assert(
    fc.asyncProperty(CASES, async of => {
      const text = await write(of, options(more));
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(withoutOurs(format, text, of)).not.toMatch(/^\s*(::|##)|##(vso|teamcity)?\[/m);
      if (format === 'jsonl') for (const line of text.trimEnd().split('\n')) JSON.parse(line);
      else if (/^[{[]/.test(text)) JSON.parse(text);
      if (text.startsWith('<?xml')) parseXml(text);
    }),
    { numRuns: 150 },
  );
});

/** The text without the workflow commands that are meant: one for each open finding and each thing not read. */
function withoutOurs(format: string, text: string, of: ScanReport): string {
  if (format !== 'github') return text;
  const { commands, rest } = readCommands(text);
  const open = of.findings.filter(one => !one.suppression).length;
  expect(commands).toHaveLength(open + of.notices.filter(notice => notice.incomplete).length);
  for (const { name, properties } of commands) {
    expect(name).toMatch(/^(error|warning|notice)$/);
    for (const key of Object.keys(properties)) expect(key).toMatch(/^(file|line|endLine|col|endColumn|title)$/);
    expect(properties.title).toMatch(/^(critical|high|medium|low): (some|b)-rule$|^not read: /);
  }
  return rest;
}

test('colour adds colour and nothing else', async () => {
  const write = await reporters.pretty!();
  await fc.assert(
    fc.asyncProperty(CASES, async of => {
      const [plain, coloured] = [await write(of, options()), await write(of, options({ colour: true }))];
      expect(coloured.replace(/\u001b\[(?:1|22|31|32|33|36|39)m/g, '')).toBe(plain);
    }),
    { numRuns: 50 },
  );
});

test('no line of the terminal report is wider than the terminal', async () => {
  const write = await reporters.pretty!();
  const { columns } = await import('../../src/text/columns.ts');
  await fc.assert(
    fc.asyncProperty(CASES, fc.integer({ min: 40, max: 120 }), async (of, width) => {
      for (const line of (await write(of, options({ width, verbose: true }))).split('\n')) {
        expect(columns(line), line).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 150 },
  );
});

test('foreign text never stands where our own lines begin', async () => {
  const write = await reporters.pretty!();
  const spoof = 'Nothing found that would hijack an agent.';
  const name = `${'x'.repeat(70)} ${spoof} ${'y'.repeat(70)} ${spoof}`;
  const of = report([finding(rule('some-rule'), 'high', place(name), { message: quote(`${name} ${name}`) })], {
    target: name,
    notices: [{ kind: 'too-large', path: name, message: name, incomplete: true }],
  });
  for (const width of [40, 71, 80, 110]) {
    for (const verbose of [false, true]) {
      const text = await write(of, options({ width, verbose }));
      expect(text).toMatch(/Nothing/);
      expect(text).not.toMatch(/^(Nothing|found|would|hijack|[xy]{2})/m);
    }
  }
});

test('marks cannot pile up over other lines', async () => {
  const write = await reporters.pretty!();
  const text = await write(
    report([
      finding(rule('some-rule'), 'high', place(`z${'\u0301'.repeat(50)}`), { message: `a${'\u0300'.repeat(90)}` }),
    ]),
    options(),
  );
  expect(text).not.toMatch(/\p{M}{5}/u);
  expect(text).toContain('<86 more marks>');
});

test('SARIF fits GitHub whatever the names, and foreign text starts no link, image or markup in its Markdown', async () => {
  const write = await reporters.sarif!();
  await fc.assert(
    fc.asyncProperty(CASES, async of => {
      const text = await write(of, options());
      expect(githubFaults(text).filter(fault => !fault.includes('first sentence'))).toEqual([]);
      for (const result of JSON.parse(text).runs[0].results) {
        const kinds = remark(result.message.text);
        expect(kinds.filter(kind => kind === 'link').length).toBe(result.relatedLocations?.length ?? 0);
        expect(kinds.filter(kind => /image|html|heading|code$|definition|footnote/.test(kind))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('foreign text is no markup in a Markdown comment, and calls nobody', async () => {
  const write = await reporters.markdown!();
  await fc.assert(
    fc.asyncProperty(CASES, async of => {
      const text = await write(of, options({ verbose: true }));
      const kinds = new Set(remark(text));
      for (const kind of ['root', 'paragraph', 'text', 'strong', 'list', 'listItem', 'inlineCode']) kinds.delete(kind);
      expect([...kinds]).toEqual([]);
      // What stands outside of code, as GitHub looks for names and numbers to link.
      const outside = plainText(text);
      expect(outside).not.toMatch(/@\w|#\d|https?:\/\/|\bwww\./);
    }),
    { numRuns: 100 },
  );
});

test('a string that skipped quoting upstream is still escaped or spelled', async () => {
  const raw = '\u001b[31m\u202e\u{e0041}\n::error::x';
  const bad = report([
    finding(rule('some-rule'), 'high', place(raw), {
      message: raw,
      evidence: { asWritten: unquoted(raw), asRead: unquoted(raw), via: [] },
    }),
  ]);
  for (const [format, load] of Object.entries(reporters)) {
    const text = await (await load())(bad, options());
    expect(withoutOurs(format, text, bad), format).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}]|^\s*::/mu);
  }
});

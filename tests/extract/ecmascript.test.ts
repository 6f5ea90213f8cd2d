// Comments and strings of JavaScript and TypeScript. The fast lexer is only as good as its agreement with the parser it
// stands in for, so both read every script of node_modules here, and every file the lexer is sure of must come out equal.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dialectOf } from '../../src/extract/ecmascript.ts';
import { lexEcmascript, type Piece } from '../../src/extract/ecmascript-lexer.ts';
import { piecesByParser } from '../../src/extract/estree.ts';
import { look } from './support/look.ts';

const listed = (pieces: readonly Piece[]) =>
  pieces.filter(p => p.end > p.start || p.kind !== 'jsx-text').map(p => `${p.kind} ${p.start}-${p.end}`);

/** Sources that have no file in node_modules: every construct that makes `/`, `<` or `}` mean something else. */
const TRICKY: readonly (readonly [path: string, source: string])[] = [
  ['a.js', 'a = b / c; d = /e"f/g.test("x") // n'],
  ['a.js', 'if (x) /re"/.test(y)\nwhile (z) /[/"]/.exec(a) // n'],
  ['a.js', 'x = a++ / b; y = "s" // n'],
  ['a.js', 'const t = `a ${b + `c ${"d"} e`} f`; // n'],
  ['a.js', 'function f() { returned / 2; return /"/ } // n'],
  ['a.js', 'f(/[\\]"]/, "s") // n'],
  ['a.js', 'x = { a: 1 } / 2; // n'],
  ['a.js', 'for (const x of /a"b/g) {} // n'],
  ['a.js', 'a?.b / c; d?.["e"] // n'],
  ['a.js', '#!/usr/bin/env node\n// n\n"s"'],
  ['a.js', 'x = 1..toString() / 2 // n\n;"s"'],
  ['a.js', 'label: { a() }\n"s" // n'],
  ['a.js', 'class A { #p = "s"; static { "t" } get x() { return /"/ } } // n'],
  ['a.js', "'a\\\nb' // n"],
  ['a.js', 'x = a\n/* c */ / b // n'],
  ['a.js', 'a = b ? `x` : "y" // n'],
  ['a.js', 'obj.if / 2; obj.return / "3" // n'],
  ['a.ts', 'let a = <T>(x: T) => x as unknown as "lit"; // n'],
  ['a.ts', 'type A = `a${string}` | "b"; // n'],
  ['a.ts', 'const a = b! / 2; // "n'],
  ['a.ts', 'function f<T extends "a">(x: T): x is T { return x! } // n'],
  ['a.ts', 'declare module "x" { export = a } // n'],
  ['a.tsx', 'const a = <A b="c" d={/* n */ "e"} {...f}>it\'s {"g"} // text</A>;'],
  ['a.tsx', 'const a = <><B/>"text" {x ? <C>d</C> : null}</>; // n'],
  ['a.tsx', 'const f = <T,>(x: T) => <p title="a">{x}</p>; // n'],
  ['a.tsx', 'const m = new Map<string, Array<number>>(); x < y / 2; // "n'],
  ['a.tsx', 'return_(<a href="//x" // n\n />, "s")'],
  ['a.tsx', 'x = a < b && c > d // n\n;"s"'],
];

test.each(TRICKY)('%s: %s', (path, source) => {
  const dialect = dialectOf(path);
  const lexed = lexEcmascript(source, dialect);
  if (lexed.sure) expect(listed(lexed.pieces)).toEqual(listed(piecesByParser(source, dialect.jsx)));
  else expect(() => piecesByParser(source, dialect.jsx)).not.toThrow();
});

function* scripts(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* scripts(path);
    else if (/\.[mc]?[jt]sx?$/.test(entry.name) && statSync(path).size < 60_000) yield path;
  }
}

test('lexer and parser agree on every file of node_modules that the lexer is sure of', () => {
  let files = 0;
  let sure = 0;
  const differ: string[] = [];
  for (const path of scripts('node_modules')) {
    // One in seven by name, so that the test takes seconds and two runs read the same files.
    if (++files % 7 !== 0) continue;
    const text = readFileSync(path, 'utf8');
    const dialect = dialectOf(path);
    const lexed = lexEcmascript(text, dialect);
    if (!lexed.sure) continue;
    let parsed: readonly Piece[];
    try {
      parsed = piecesByParser(text, dialect.jsx);
    } catch {
      continue;
    }
    sure++;
    if (listed(lexed.pieces).join() !== listed(parsed).join()) differ.push(path);
  }
  expect(differ).toEqual([]);
  expect(sure).toBeGreaterThan(500);
}, 120_000);

test.each([
  ['a string', 'say("some words")', 'some words', 'string'],
  ['a template', 'say(`some words ${x}`)', 'some words ', 'string'],
  ['JSX text', 'x = <p>some words</p>', 'some words', 'string'],
  ['a comment in an attribute', 'x = <p a={/* note */ 1} />', '/* note */', 'comment'],
  ['a regular expression is code', 'x = /some words/', 'some words', 'code'],
  ['a comment that never ends', 'a; /* note', '/* note', 'comment'],
  ['a comment behind what only the parser can tell', 'x = {}\n/ 1 // note', '// note', 'comment'],
  ['a comment in a file that is broken', 'let = = ; ) } // note', '// note', 'comment'],
])('%s', async (_, text, needle, expected) => {
  expect(await look('ecmascript', text, needle, 'a.tsx')).toBe(expected);
});

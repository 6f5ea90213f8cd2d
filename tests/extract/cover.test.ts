// Law 2: whatever stands in a file stands in exactly one span of it. On random text, on random cuts and joins of samples of
// every format, and on each sample cut short.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/extract/index.ts';
import { read } from './support/look.ts';

const SAMPLES = [
  '---\na: b\n---\n# H <!-- c -->\n\n[//]: # (x)\n\n> q\n\n- l\n\n```js\nc\n```\n\n<div hidden>\n\nx\n\n</div>\n\n![a](b "c")\n',
  '{"a": [1, "b\\u0041", {"c": null}], // d\n "e": \'f\'}',
  'a: &x |\n  b\nc: [d, {e: "f"}] # g\n*x : y\n',
  '# a\n[b."c"]\nd = ["e", {f = 1}]\n[[g]]\nh = """i\n"""\n',
  '<style>.a{display:none}</style><p class=a title="b">c<!-- d --></p><script>e("f")//g\n</script><svg><title>h</title></svg>',
  '#!/bin/sh\ncat <<EOF # a\n"b"\nEOF\nx=\'c\' /* d */ -- e % f {- g -} """h"""\n',
  'const a = `b ${c /* d */} e`; // f\n<G h="i">{/* j */}k</G>; x = /[/"]/ / 2;',
  '{"cells":[{"cell_type":"markdown","source":["# a\\n","<b>\\u003cc"],"metadata":{"tags":["hide-cell"]}}]}',
  '.. a\n   b\n\n// c\n////\nd\n////\n:e: f\n\\color{white}{g} % h\n\\iffalse i \\fi',
  `a${' '.repeat(130)}b c d\n${'\n'.repeat(45)}e f g\ufeff\u{1f600}\ud800\0\r\u2028`,
  'A="b\nc"\nexport D=e # f\n[g "h"]\n i = j ; k\n',
];
const PATHS = [
  'a.py',
  'a.rs',
  'a.tex',
  'a.rst',
  'a.adoc',
  'a.sh',
  'a.lua',
  'a.hbs',
  'a.tsx',
  'a.astro',
  'a.sql',
  'README',
];

async function expectCovered(format: string, path: string, text: string): Promise<void> {
  const { spans, notices } = await read(format, text, path);
  let at = 0;
  for (const { region } of spans) {
    expect(region.start).toBe(at);
    expect(region.end).toBeGreaterThan(region.start);
    at = region.end;
  }
  expect(at).toBe(text.length);
  for (const { message } of notices)
    expect(message).not.toMatch(/could not be parsed as \w+ and was read as plain text/);
}

const format = fc.constantFrom(...FORMATS);
const path = fc.constantFrom(...PATHS);
const piece = fc
  .constantFrom(...SAMPLES)
  .chain(sample =>
    fc
      .tuple(fc.nat(sample.length), fc.nat(sample.length))
      .map(([a, b]) => sample.slice(Math.min(a, b), Math.max(a, b))),
  );
const syntax = fc.constantFrom(
  ...'<>{}[]()"\'`/\\*#-=:;|!&%~_$@.,\n\r\t x\u{1f600}\ud83d\0',
  '<!--',
  '-->',
  '/*',
  '*/',
  '"""',
  '```',
  '${',
  '<<A\n',
);

test.each(SAMPLES.flatMap((sample, i) => FORMATS.map(name => [i, name, sample] as const)))(
  'sample %i as %s, whole and cut short',
  async (_, name, sample) => {
    for (let end = sample.length; end > 0; end -= 1 + Math.floor(sample.length / 12)) {
      for (const at of name === 'code' || name === 'component' ? PATHS : ['a.tsx'])
        await expectCovered(name, at, sample.slice(0, end));
    }
  },
);

test('random joins of pieces of samples', async () => {
  const pieces = fc.array(piece, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
  await fc.assert(fc.asyncProperty(format, path, pieces, expectCovered), { numRuns: 1500 });
});

test('random syntax', async () => {
  const soup = fc.array(syntax, { maxLength: 60 }).map(parts => parts.join(''));
  await fc.assert(fc.asyncProperty(format, path, soup, expectCovered), { numRuns: 1500 });
});

test('random text', async () => {
  await fc.assert(fc.asyncProperty(format, path, fc.string({ unit: 'binary', maxLength: 80 }), expectCovered), {
    numRuns: 600,
  });
});

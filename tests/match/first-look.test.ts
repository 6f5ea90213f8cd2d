// WebAssembly says of the bytes of plain text what JavaScript says, wherever they lie.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleFiles } from '../../src/build/rulebook.ts';
import { lookAtEncodings } from '../../src/decode/look/index.ts';
import { noteEncodings } from '../../src/decode/look/noted.ts';
import { machineLook } from '../../src/match/first-look.ts';
import { LONE_RETURN, lookAt, ODD } from '../../src/text/byte-look.ts';
import { BUFFER, byteMachine } from '../../src/text/byte-machine.ts';
import { unspell } from '../../src/text/spell.ts';
import { PIECES } from '../support/encodings.ts';

const machine = byteMachine()!;
noteEncodings(machine);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Whether something was found. */
function expectSame(bytes: Uint8Array): boolean {
  const said = machineLook(machine, bytes);
  const flags = lookAt(bytes);
  if (said) expect(said).toEqual({ flags, found: lookAtEncodings(bytes) });
  else expect(flags & (ODD | LONE_RETURN)).not.toBe(0);
  return said !== undefined && (said.flags | said.found) !== 0;
}

const WORDS =
  ' ,\n,\r\n,\t,  ,agent,ai,claude,ignore,previous,int,struct,return,i,x,0,17,0x1f,abcdef01,010101010,alpha,echo,tango,delta,rot13,caesar,cipher,backwards,curl,https://a.example,git@,"a",+ "b",\',\',->,...,-- ,\\x41,\\n,%41,&#65;,=41=42=43,<b>,</sys>,<|,a*gent,cl`aude,_,/dev/tcp/,foo_bar_baz_qux_1,ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(
    ',',
  );
const plain = PIECES.filter(text => /^[\t\n\r -~]*$/.test(text));
const part = fc.oneof(
  fc.constantFrom(...plain, ...WORDS),
  fc
    .tuple(fc.constantFrom(...plain, ...WORDS), fc.nat(9), fc.nat(30))
    .map(([text, from, n]) => text.slice(from, from + n)),
  fc
    .tuple(fc.constantFrom(' ', '\n', '\t', '\r\n', ' \t', '-', 'ab', '0 ', '"'), fc.nat(70))
    .map(([text, n]) => text.repeat(n)),
);
const mixed = fc.array(part, { maxLength: 40 }).map(parts => parts.join(''));

test('random plain text', () => {
  let found = 0;
  fc.assert(
    fc.property(mixed, fc.boolean(), (text, inPlace) => {
      const bytes = bytesOf(text);
      if (inPlace) machine.buffer.set(bytes);
      if (expectSame(inPlace ? machine.buffer.subarray(0, bytes.length) : bytes)) found++;
    }),
    { numRuns: 6000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test('white space of all widths, wherever it lies', () => {
  const run = fc
    .tuple(fc.constantFrom(' ', '\t', '\n', '\r\n', ' \t', '\t  '), fc.nat(62))
    .map(([text, n]) => text.repeat(n));
  const ink = fc.nat(70).map(n => 'x'.repeat(n));
  let found = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(run, run, run, ink), { maxLength: 9 }), parts => {
      if (expectSame(bytesOf(parts.join('')))) found++;
    }),
    { numRuns: 4000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test('the examples of all rules, and pieces of them', () => {
  const examples = readRuleFiles().flatMap(rule => [...rule.bad, ...rule.good].map(e => unspell(e.text)));
  for (const text of examples) for (const cut of [0, 1, 7, 20]) expectSame(bytesOf(text.slice(cut)));
});

test('what is not plain is left alone', () => {
  for (const odd of ['\0', '\u001b', '\u007f', '\u00e9', '\u200b', '\u{e0041}']) {
    for (const at of [0, 1, 15, 16, 17, 63, 64, 900]) {
      expect(machineLook(machine, bytesOf(`${'a'.repeat(at)}${odd}${'b'.repeat(40)}`))).toBeUndefined();
    }
  }
});

test('a text larger than the buffer is looked at in parts', () => {
  const filler = 'const a = 1;\n\n  return a;\n'.repeat(Math.ceil(BUFFER / 27));
  fc.assert(
    fc.property(mixed, mixed, fc.integer({ min: -400, max: 0 }), (first, second, shift) => {
      const text = `${filler.slice(0, 1000)}${first}${filler.slice(0, BUFFER + shift - 1000 - first.length)}${second}${filler.slice(0, 2000)}`;
      expectSame(bytesOf(text));
    }),
    { numRuns: 80 },
  );
  // White space or a word without end can not be cut.
  for (const text of [' ', 'a']) expect(machineLook(machine, bytesOf(text.repeat(BUFFER + 1)))).toBeUndefined();
});

test('more places than there is room to note', () => {
  for (const text of ['a"b",', '\\x41', 'agent ', '0x41, ', '-. ', 'x*y ']) {
    const whole = text.repeat(150_000).slice(0, BUFFER - 5);
    expectSame(bytesOf(whole));
  }
}, 60_000);

test('what was looked at before leaves no trace', () => {
  machineLook(machine, new Uint8Array(BUFFER).fill(9));
  expect(machineLook(machine, bytesOf('a'))).toEqual({ flags: 0, found: 0 });
});

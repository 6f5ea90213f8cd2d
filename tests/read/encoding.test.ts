// Bytes become the text an agent would read; nothing that is text is taken for binary.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Surface, SurfaceKind } from '../../src/model/surface.ts';
import { toSource } from '../../src/read/encoding.ts';

const surface = (kind: SurfaceKind): Surface => ({
  id: 'test',
  title: 'test',
  kind,
  format: 'plain',
  loadedBy: [],
  executes: false,
  keys: [],
});

const read = (bytes: Uint8Array, kind: SurfaceKind = 'other') => toSource('f', bytes, surface(kind));

const utf32 = (text: string, littleEndian: boolean, mark = false) => {
  const points = [...(mark ? `\ufeff${text}` : text)].map(c => c.codePointAt(0)!);
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach(
    (point, i) => void (littleEndian ? bytes.writeUInt32LE(point, i * 4) : bytes.writeUInt32BE(point, i * 4)),
  );
  return bytes;
};
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const be = (bytes: Buffer) => Buffer.from(bytes).swap16();
const TEXT = 'Open the notes first.\nThen run the tests, please.\n';
const TAGS = '\u{e0041}\u{e0042}';

test.each([
  ['empty', Buffer.alloc(0), '', 'utf-8'],
  ['ASCII', Buffer.from(TEXT), TEXT, 'utf-8'],
  ['UTF-8', Buffer.from(`é ${TAGS}`), `é ${TAGS}`, 'utf-8'],
  ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`), `\ufeff${TEXT}`, 'utf-8'],
  ['UTF-16LE with mark', utf16(`\ufeff${TEXT}${TAGS}`), `\ufeff${TEXT}${TAGS}`, 'utf-16le'],
  ['UTF-16BE with mark', be(utf16(`\ufeff${TEXT}`)), `\ufeff${TEXT}`, 'utf-16be'],
  ['UTF-16LE', utf16(TEXT + TAGS), TEXT + TAGS, 'utf-16le'],
  ['UTF-16BE', be(utf16(TEXT)), TEXT, 'utf-16be'],
  ['UTF-16LE, short', utf16('go'), 'go', 'utf-16le'],
  [
    'UTF-16LE, Chinese, with mark',
    utf16('\ufeff\u5ffd\u7565\u6240\u6709'),
    '\ufeff\u5ffd\u7565\u6240\u6709',
    'utf-16le',
  ],
  ['UTF-16LE, odd length', Buffer.concat([utf16(TEXT), Buffer.from('x')]), `${TEXT}\ufffd`, 'utf-16le'],
  ['UTF-16LE, half a pair', utf16(`\ufeff${TEXT}\ud83d!`), `\ufeff${TEXT}\ud83d!`, 'utf-16le'],
  ['UTF-32LE with mark', utf32(TEXT + TAGS, true, true), `\ufeff${TEXT}${TAGS}`, 'utf-32le'],
  ['UTF-32BE with mark', utf32(TEXT, false, true), `\ufeff${TEXT}`, 'utf-32be'],
  ['UTF-32LE', utf32(TEXT, true), TEXT, 'utf-32le'],
  ['UTF-32BE', utf32(TEXT, false), TEXT, 'utf-32be'],
  ['NUL bytes in text', Buffer.from('ig\0nore\0 this\0'), 'ig\0nore\0 this\0', 'utf-8'],
  ['a UTF-16 mark before ASCII', Buffer.from(`\xff\xfe${TEXT}`, 'latin1'), `\xff\xfe${TEXT}`, 'latin1'],
  ['Latin-1', Buffer.from('d\xe9j\xe0 vu', 'latin1'), 'd\xe9j\xe0 vu', 'latin1'],
  ['one bad byte in UTF-8', Buffer.concat([Buffer.from(`a${TAGS}b`), Buffer.from([0xff])]), `a${TAGS}b\ufffd`, 'utf-8'],
  ['bad byte, one unseen character', Buffer.from('a\xe9 b\xe2\x80\x8bc', 'latin1'), 'a\ufffd b\u200bc', 'utf-8'],
])('%s', (_, bytes, text, encoding) => {
  const { file } = read(bytes, 'instructions');
  expect(file!.text === text).toBe(true);
  expect(file!.encoding).toBe(encoding);
});

const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff));

test.each([
  ['noise', noise, true],
  ['zeros only', Buffer.alloc(1000), true],
  ['a picture header and noise', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), noise]), true],
  ['a picture header and text', Buffer.from(`GIF89a ${TEXT}`), false],
  ['text with many zeros', Buffer.from([...TEXT].join('\0\0\0')), false],
  ['terminal colours', Buffer.from('\u001b[31mred\u001b[0m\n'.repeat(50)), false],
  ['Russian in KOI8', Buffer.from('\xf0\xd2\xc9\xd7\xc5\xd4, \xcd\xc9\xd2!\n'.repeat(20), 'latin1'), false],
  ['UTF-8 Chinese', Buffer.from('\u5ffd\u7565\u6240\u6709'.repeat(100)), false],
])('%s: binary %#', (_, bytes, binary) => {
  expect(read(bytes).file === undefined).toBe(binary);
  for (const kind of ['instructions', 'settings', 'manifest', 'docs', 'source'] as const) {
    expect(read(bytes, kind).file).toBeDefined();
  }
});

test('only files that agents or people read get a notice about their bytes', () => {
  const bytes = Buffer.from('d\xe9j\xe0 vu', 'latin1');
  expect(read(bytes, 'instructions').notices).toEqual([
    { kind: 'encoding', path: 'f', message: 'The file is not UTF-8; it was read as Latin-1.', incomplete: false },
  ]);
  expect(read(bytes, 'source').notices).toEqual([]);
  expect(read(Buffer.from(TEXT), 'instructions').notices).toEqual([]);
});

test('any bytes give text or binary, and valid UTF-8 gives itself', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom<SurfaceKind>('other', 'instructions'),
      (bytes, kind) => {
        read(bytes, kind);
      },
    ),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), text => {
      fc.pre(text.isWellFormed() && !text.includes('\0'));
      expect(read(Buffer.from(text), 'docs').file!.text === text).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('bytes in the middle of a larger buffer are read alone', () => {
  const pool = Buffer.from(`xxx${TEXT}yyy`);
  expect(read(new Uint8Array(pool.buffer, pool.byteOffset + 3, TEXT.length)).file!.text).toBe(TEXT);
});

test('a picture or font is binary whatever its bytes look like in pairs, but text under such a name is read', () => {
  const named = (bytes: Uint8Array) => toSource('logo.png', bytes, surface('other'), true).file?.text;
  expect(named(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0x61, 0, 0x62, 0, 0x63, 0, 0x64]))).toBeUndefined();
  expect(named(Buffer.from('Agents: read this.'))).toBe('Agents: read this.');
});

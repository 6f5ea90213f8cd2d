// Archives made to mislead whoever unpacks or scans them. Each row says what is offered and what is told.
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pax, tar, tarBlocks, tgz } from './make-tar.ts';
import { zip } from './make-zip.ts';
import { opened } from './support.ts';

const A = { name: 'a.txt', text: 'one' };
const LINK = 0o120777;
const EMPTY = gzipSync('');
const NOISE = randomBytes(9 * 1024 * 1024);

interface Row {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Path to text. */
  readonly files: Readonly<Record<string, string>>;
  /** Part of a notice. */
  readonly told?: string;
  readonly incomplete?: boolean;
}

const rows: readonly Row[] = [
  {
    name: 'tar: a name that climbs',
    bytes: tar(A, { name: '../../.bashrc', text: 'x' }),
    files: { 'a.txt': 'one', '../../.bashrc': 'x' },
    told: 'archive ../../.bashrc: Its name leads out',
  },
  {
    name: 'tar: an absolute name',
    bytes: tar(A, { name: '/etc/profile', text: 'x' }),
    files: { 'a.txt': 'one', '/etc/profile': 'x' },
    told: 'archive /etc/profile: Its name leads out',
  },
  {
    name: 'tar: a name that climbs, in pax records',
    bytes: tar(pax({ path: 'b/../../x' }), A),
    files: { 'b/../../x': 'one' },
    told: 'leads out',
  },
  {
    name: 'tar: two entries of one name',
    bytes: tar(A, { name: './a.txt', text: 'two' }),
    files: { 'a.txt': 'two' },
    told: 'archive a.txt: Two entries have this name',
  },
  {
    name: 'tar: a link out',
    bytes: tar(A, { name: 'l', type: '2', link: '../../etc/passwd' }),
    files: { 'a.txt': 'one', l: '-> ../../etc/passwd (outside)' },
    told: 'link l: A link that leaves',
  },
  {
    name: 'tar: an entry unpacked through a link',
    bytes: tar({ name: 'l', type: '2', link: '/home' }, { name: 'l/x', text: 'x' }),
    files: { l: '-> /home (outside)', 'l/x': 'x' },
    told: 'archive l: Entries are unpacked through this link',
    incomplete: true,
  },
  {
    name: 'tar: links that go round',
    bytes: tar({ name: 'a', type: '2', link: 'b' }, { name: 'b', type: '2', link: 'a' }),
    files: { a: '-> b (loop)', b: '-> a (loop)' },
    told: 'link-loop a',
  },
  {
    name: 'tar: a hard link inside',
    bytes: tar(A, { name: 'h', type: '1', link: 'a.txt' }),
    files: { 'a.txt': 'one', h: 'one' },
  },
  {
    name: 'tar: a hard link out',
    bytes: tar(A, { name: 'h', type: '1', link: '/etc/shadow' }),
    files: { 'a.txt': 'one', h: '[special-file]' },
    told: 'archive h: A hard link to what is not in the archive',
    incomplete: true,
  },
  {
    name: 'tar: a device',
    bytes: tar(A, { name: 'd', type: '3' }),
    files: { 'a.txt': 'one', d: '[special-file]' },
  },
  {
    name: 'tar: cut off in an entry',
    bytes: tarBlocks([A, { name: 'b', text: 'z'.repeat(512), size: 9000 }]),
    files: { 'a.txt': 'one', b: 'zzzzzzzzzz... 512' },
    told: 'archive b: It is cut off',
    incomplete: true,
  },
  {
    name: 'tar: entries after the end',
    bytes: Buffer.concat([tar(A), tar({ name: 'b.txt', text: 'two' })]),
    files: { 'a.txt': 'one', 'b.txt': 'two' },
    told: 'More entries follow after its end mark',
    incomplete: true,
  },
  {
    name: 'tar: other data after the end',
    bytes: Buffer.concat([tar(A), Buffer.alloc(512, 'z')]),
    files: { 'a.txt': 'one' },
    told: 'Data follows after its end',
    incomplete: true,
  },
  {
    name: 'tar: a broken header between two entries',
    bytes: tar(A, { name: 'b', text: 'two', badSum: true }, { name: 'c', text: 'three' }),
    files: { 'a.txt': 'one', c: 'three' },
    told: 'The header of an entry is broken',
    incomplete: true,
  },
  {
    name: 'tar: two sizes of one entry',
    bytes: tar(pax({ size: '512' }), { name: 'a', text: 'x'.repeat(512), size: 3 }, A),
    files: { a: 'xxxxxxxxxx... 512', 'a.txt': 'one' },
    told: 'archive a: It says two sizes',
    incomplete: true,
  },
  {
    name: 'tar: records for all entries that name one file',
    bytes: tar(pax({ path: 'x' }, 'g'), A),
    files: { 'a.txt': 'one' },
    told: 'Records for all entries',
    incomplete: true,
  },
  {
    name: 'tar: broken records',
    bytes: tar({ name: 'p', type: 'x', text: '99999 path=x\n' }, A),
    files: { 'a.txt': 'one' },
    told: 'extra records of an entry are broken',
    incomplete: true,
  },
  {
    name: 'tar: a GNU long name',
    bytes: tar({ name: 'L', type: 'L', text: `${'d/'.repeat(60)}f\0` }, A),
    files: { [`${'d/'.repeat(59)}d/f`]: 'one' },
  },
  {
    name: 'tar: a sparse file',
    bytes: tar({ ...A, type: 'S' }),
    files: { 'a.txt': 'one' },
    told: 'A sparse file',
    incomplete: true,
  },
  {
    name: 'tgz: broken compression',
    bytes: tgz(A).fill(0, 60, 70),
    files: { 'a.txt': 'o' },
    told: 'Its data does not fit its check sum',
    incomplete: true,
  },
  {
    name: 'tgz: cut off',
    bytes: tgz(A, { name: 'b', text: '' }).subarray(0, -12),
    files: { 'a.txt': 'one', b: '' },
    told: 'Its data is broken',
    incomplete: true,
  },
  {
    name: 'tgz: other data behind it',
    bytes: Buffer.concat([tgz(A), Buffer.from('PK more')]),
    files: { 'a.txt': 'one' },
    told: 'Something else follows',
    incomplete: true,
  },
  {
    name: 'zip: a name that climbs',
    bytes: zip([A, { name: '..\\..\\evil.bat', text: 'x' }]),
    files: { 'a.txt': 'one', '../../evil.bat': 'x' },
    told: 'archive ../../evil.bat: Its name leads out',
  },
  {
    name: 'zip: a drive letter',
    bytes: zip([{ name: 'C:/x.bat', text: 'x' }]),
    files: { 'C:/x.bat': 'x' },
    told: 'leads out',
  },
  {
    name: 'zip: a link out',
    bytes: zip([A, { name: 'CLAUDE.md', mode: LINK, text: '../../.ssh/id' }]),
    files: { 'a.txt': 'one', 'CLAUDE.md': '-> ../../.ssh/id (outside)' },
    told: 'link CLAUDE.md',
  },
  {
    name: 'zip: two entries of one name',
    bytes: zip([A, { name: 'a.txt', text: 'two' }]),
    files: { 'a.txt': 'two' },
    told: 'Two entries have this name',
  },
  {
    name: 'zip: another name in front of the data',
    bytes: zip([{ ...A, localName: 'b.txt' }]),
    files: { 'a.txt': 'one' },
    told: 'archive a.txt: It gives an entry two names',
    incomplete: true,
  },
  {
    name: 'zip: another name in an extra field',
    bytes: zip([{ ...A, extra: Buffer.from([0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x62]) }]),
    files: { 'a.txt': 'one' },
    told: 'two names',
    incomplete: true,
  },
  {
    name: 'zip: an entry that is on no list',
    bytes: zip([A, { name: 'hidden.md', text: 'secret order', unlisted: true }, { name: 'b', text: 'two' }]),
    files: { 'a.txt': 'one', b: 'two' },
    told: 'an entry that is not on its list',
    incomplete: true,
  },
  {
    name: 'zip: a first entry that is on no list',
    bytes: zip([{ name: 'hidden.md', text: 'secret order', unlisted: true }, A]),
    files: { 'a.txt': 'one' },
    told: 'an entry that is not on its list',
    incomplete: true,
  },
  {
    name: 'zip: two lists',
    bytes: zip([A], { comment: zip([{ name: 'b', text: 'two' }]) }),
    files: { b: 'two' },
    told: 'two lists of entries',
    incomplete: true,
  },
  {
    name: 'zip: one zip behind another',
    bytes: Buffer.concat([zip([{ name: 'b', text: 'two' }]), zip([A])]),
    files: { 'a.txt': 'one' },
    told: 'two lists of entries',
    incomplete: true,
  },
  {
    name: 'zip: data behind it',
    bytes: zip([A], { after: Buffer.from('tail') }),
    files: { 'a.txt': 'one' },
    told: 'Data follows after its end',
    incomplete: true,
  },
  {
    name: 'zip: data in front',
    bytes: zip([A], { before: Buffer.from('#!/bin/sh\n') }),
    files: { 'a.txt': 'one' },
    told: 'Data stands in front',
    incomplete: true,
  },
  {
    name: 'zip: encrypted',
    bytes: zip([A, { name: 'b', text: 'two', flags: 1 }]),
    files: { 'a.txt': 'one', b: '' },
    told: 'encrypted b: It is encrypted',
    incomplete: true,
  },
  {
    name: 'zip: packed in another way',
    bytes: zip([{ ...A, method: 12 }]),
    files: { 'a.txt': '' },
    told: 'packed in a way',
    incomplete: true,
  },
  {
    name: 'zip: a wrong size',
    bytes: zip([{ ...A, size: 2 }]),
    files: { 'a.txt': 'one' },
    told: 'not as long',
    incomplete: true,
  },
  {
    name: 'zip: a wrong check sum',
    bytes: zip([{ ...A, crc: 7 }]),
    files: { 'a.txt': 'one' },
    told: 'check sum',
    incomplete: true,
  },
  {
    name: 'zip: a wrong count',
    bytes: zip([A], { count: 9 }),
    files: { 'a.txt': 'one' },
    told: 'another number of entries',
    incomplete: true,
  },
  {
    name: 'zip: entries on top of each other',
    bytes: zip([A, { name: 'a.txt', text: 'one', sameAs: 0 }]),
    files: { 'a.txt': 'one' },
    told: 'on top of each other',
    incomplete: true,
  },
  {
    name: 'zip: broken data',
    bytes: (bytes => bytes.fill(0xff, 35, 38))(zip([{ name: 'a.txt', text: 'one two three' }])),
    files: { 'a.txt': '' },
    told: 'Its data is broken',
    incomplete: true,
  },
  {
    name: 'zip: without its end',
    bytes: zip([A]).subarray(0, 60),
    files: {},
    told: 'no list of entries',
    incomplete: true,
  },
  {
    name: 'no archive at all',
    bytes: Buffer.from('hello'),
    files: {},
    told: 'no archive of a known kind',
    incomplete: true,
  },
  { name: 'an empty file', bytes: Buffer.alloc(0), files: {}, told: 'no archive', incomplete: true },
  {
    name: 'tgz: very many empty members',
    bytes: Buffer.concat([tgz(A, { name: 'n', text: NOISE }), ...Array.from({ length: 20_000 }, () => EMPTY)]),
    files: { 'a.txt': 'one', n: expect.anything() },
    told: 'too many parts',
    incomplete: true,
  },
  {
    name: 'one compressed file',
    bytes: gzipSync('hello'),
    files: { a: 'hello' },
  },
  {
    name: 'archives in an archive',
    bytes: tgz({ name: 'in.zip', text: zip([A, { name: 'deep.tgz', text: tgz({ name: 'b', text: 'two' }) }]) }),
    files: { 'in.zip!/a.txt': 'one', 'in.zip!/deep.tgz!/b': 'two' },
  },
  {
    name: 'archives too deep',
    bytes: [1, 2, 3, 4].reduce<Buffer>((inner, i) => tgz({ name: `${i}.tgz`, text: inner }), tgz(A)),
    files: {},
    told: '4.tgz!/3.tgz!/2.tgz: An archive inside archives',
    incomplete: true,
  },
];

test.each(rows)('$name', async ({ bytes, files, told, incomplete = false }) => {
  const shown = await opened(bytes);
  const found = Object.fromEntries(shown.files.filter(([path]) => !/\.(?:zip|tgz)$/.test(path)));
  expect(found).toEqual(files);
  if (told === undefined) expect(shown.notices).toEqual([]);
  else expect(shown.notices.join('\n')).toContain(told);
  expect(shown.incomplete).toBe(incomplete || told === undefined ? incomplete : shown.incomplete);
});

test('both entries of one name are read', async () => {
  const { files } = await opened(tar({ name: 'a', text: 'one' }, { name: 'a', text: 'two' }));
  expect(files).toEqual([
    ['a', 'one'],
    ['a', 'two'],
  ]);
});

test('a zip that is listed from its middle is read with what stands in front of it named', async () => {
  const shown = await opened(zip([A], { before: zip([{ name: 'x', text: 'x' }]).subarray(0, 40) }));
  expect(shown.files).toEqual([['a.txt', 'one']]);
  expect(shown.notices.join()).toContain('Data stands in front of it');
});

test.each([
  ['entries', tar(A, { name: 'b' }, { name: 'c' }), { entries: 2 }, 'More than 2 entries'],
  ['bytes', tgz({ name: 'big', text: Buffer.alloc(3_000_000) }), { bytes: 1_000_000 }, 'unpacks to more than'],
  ['ratio', tgz({ name: 'big', text: Buffer.alloc(3_000_000) }), { free: 1_000_000 }, 'times its size'],
  ['ratio of a zip', zip([{ name: 'big', text: Buffer.alloc(3_000_000) }]), { free: 1_000_000 }, 'times its size'],
  [
    'bytes kept',
    tgz({ name: 'big', text: Buffer.alloc(3_000_000) }),
    { kept: 1_000_000 },
    'more data than can be kept',
  ],
])('a limit on %s', async (_, bytes, limits, told) => {
  const shown = await opened(bytes, limits);
  expect(shown.notices.join('\n')).toContain(told);
  expect(shown.incomplete).toBe(true);
});

test('a folder around everything is taken off; a place that agents know stays', async () => {
  const paths = async (...names: string[]) =>
    (await opened(tar(...names.map(name => ({ name, text: 'x' }))))).files.map(([path]) => path);
  expect(await paths('package/package.json', 'package/CLAUDE.md')).toEqual(['CLAUDE.md', 'package.json']);
  expect(await paths('.claude/settings.json')).toEqual(['.claude/settings.json']);
  expect(await paths('skills/a/SKILL.md')).toEqual(['skills/a/SKILL.md']);
  expect(await paths('commands/deploy.md')).toEqual(['commands/deploy.md']);
  expect(await paths('a/x', 'b/y')).toEqual(['a/x', 'b/y']);
});

test('notices name entries as the report does, without that folder', async () => {
  const shown = await opened(tar({ name: 'p/a', text: 'x' }, { name: 'p/b', type: 'S', text: 'x' }));
  expect(shown.notices).toEqual([expect.stringMatching(/^archive b: A sparse file/)]);
});

test('being told to stop ends it with what was read', async () => {
  const halt = () => ({ kind: 'interrupted' as const, message: 'Stopped.', incomplete: true });
  const many = Array.from({ length: 2000 }, (_, i) => ({ name: `f${i}`, text: 'x' }));
  const shown = await opened(tar(...many), {}, { halt });
  expect(shown.files.length).toBeGreaterThan(0);
  expect(shown.files.length).toBeLessThan(2000);
  expect(shown.notices).toEqual(['interrupted -: Stopped.']);
});

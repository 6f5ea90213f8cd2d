// The index we read is the index git wrote, in every version, and no bytes make the reader throw.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIndex } from '../../src/targets/git-index.ts';
import { git, tempFolder, tree } from './support/tree.ts';

const FILES = { 'a.md': 'a', 'b/c.ts': 'c', 'b/cc/d': 'd', [`long/${'x'.repeat(200)}`]: 'x', 'é/ß': 'e', 'z y': '' };

test.each(['2', '3', '4'])('version %s', version => {
  const root = tree(FILES);
  git(root, 'init', '-q');
  git(root, 'add', '.');
  if (version === '3') git(root, 'add', '--intent-to-add', '.');
  git(root, 'update-index', '--index-version', version);
  expect([...parseIndex(readFileSync(join(root, '.git/index')))!.paths].sort()).toEqual(Object.keys(FILES).sort());
});

test('an intended addition has extended flags (version 3)', () => {
  const root = tree(FILES);
  git(root, 'init', '-q');
  git(root, 'add', '--intent-to-add', '.');
  const bytes = readFileSync(join(root, '.git/index'));
  expect(bytes.readUInt32BE(4)).toBe(3);
  expect([...parseIndex(bytes)!.paths].sort()).toEqual(Object.keys(FILES).sort());
});

test('SHA-256 object ids', () => {
  const root = tree(FILES);
  git(root, 'init', '-q', '--object-format=sha256');
  git(root, 'add', '.');
  expect([...parseIndex(readFileSync(join(root, '.git/index')))!.paths].sort()).toEqual(Object.keys(FILES).sort());
});

test('a split index names its shared part', () => {
  const root = tree(FILES);
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'update-index', '--split-index');
  const shared = parseIndex(readFileSync(join(root, '.git/index')))!.shared!;
  expect([...parseIndex(readFileSync(join(root, `.git/sharedindex.${shared}`)))!.paths].sort()).toEqual(
    Object.keys(FILES).sort(),
  );
});

test('damaged bytes give a list or nothing, never an error', () => {
  const root = tempFolder();
  git(root, 'init', '-q');
  execFileSync('sh', ['-c', 'for i in 1 2 3 4 5; do echo $i > "f$i"; done'], { cwd: root });
  git(root, 'add', '.');
  const good = readFileSync(join(root, '.git/index'));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(good.length),
      (edits, cut) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of edits) bytes[at] = value;
        parseIndex(bytes);
        parseIndex(bytes.subarray(0, cut));
      },
    ),
    { numRuns: 2000 },
  );
  expect(parseIndex(Buffer.from('DIRC\0\0\0\x02\xff\xff\xff\xff', 'latin1'))).toBeUndefined();
  expect(parseIndex(Buffer.alloc(0))).toBeUndefined();
});

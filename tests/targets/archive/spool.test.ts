// Contents are read back as they were put in, from memory and from the file, and the file has no name.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spool } from '../../../src/targets/archive/spool.ts';
import { tempFolder } from '../support/tree.ts';

const MB = 1024 * 1024;

test('parts of what was put in, before and after it went to a file', () => {
  const folder = tempFolder();
  const store = spool({ path: () => join(folder, 'spool') });
  const read = (at: number, length: number) => store.read(at, length).toString();
  store.append(Buffer.from('hello '));
  store.append(Buffer.from('world'));
  expect([read(0, 11), read(4, 4), read(9, 100), read(50, 4)]).toEqual(['hello world', 'o wo', 'ld', '']);
  expect(store.slice(6, 5).read(1, 100).toString()).toBe('orld');
  for (let i = 0; i < 50; i++) store.append(Buffer.alloc(MB, i));
  expect([read(0, 11), read(10, 1)]).toEqual(['hello world', 'd']);
  expect(store.read(11 + 30 * MB - 1, 2)).toEqual(Buffer.from([29, 30]));
  expect(store.size).toBe(11 + 50 * MB);
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([]);
  store.close();
  expect(readdirSync(folder)).toEqual([]);
});

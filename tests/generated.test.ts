// What is generated and committed says what its sources say, and nothing else lies beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages } from '../src/build/pages.ts';

const all = await pages();

test.each([...all])('%s is up to date', (path, content) => {
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test('docs/rules holds no page of a rule that is gone', () => {
  for (const name of readdirSync('docs/rules')) expect(all.has(`docs/rules/${name}`), name).toBe(true);
});

// Whether V8 optimises during a scan: it says so itself of a loop that is hot.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = join(import.meta.dirname, '../../src/cli/optimiser.ts');

/** `before`: what is called before a loop gets hot, with the module as `it`. */
function isOptimised(before: string): boolean {
  const script = `
    const it = await import(${JSON.stringify(MODULE)});
    function hot(n) { let sum = 0; for (let i = 0; i < n; i++) sum = (sum * 31 + i) | 0; return sum; }
    ${before}
    for (let i = 0; i < 1000; i++) hot(10_000);
    const status = %GetOptimizationStatus(hot);
    process.stdout.write(String((status & 0x10) !== 0));
  `;
  const args = ['--import', 'tsx', '--allow-natives-syntax', '--input-type=module'];
  return execFileSync(process.execPath, [...args, '--eval', script], { encoding: 'utf8' }) === 'true';
}

test.each([
  ['one small file', 'it.expect([1000])', true],
  ['a page', 'it.expect([4000])', false],
  ['twenty pages', 'it.expect(Array(20).fill(4000))', false],
  ['a large file', 'it.expect([200_000])', true],
  ['many files', 'it.expect(Array(300).fill(10_000))', true],
  [
    'a scan that takes long after all',
    'let now = 0; const step = it.expect([4000], () => now); now = 2000; step()',
    true,
  ],
  [
    'what makes a script',
    'it.expect([4000]); it.withUsualFlags(() => { for (let i = 0; i < 1000; i++) hot(10_000) })',
    true,
  ],
])('%s', (_, before, optimised) => expect(isOptimised(before)).toBe(optimised));

/** How often all garbage is collected, over objects that live long enough to be moved to the old part of the heap. */
function collections(before: string): number {
  const script = `
    const it = await import(${JSON.stringify(MODULE)});
    const kept = Array.from({ length: 400_000 }, (_, i) => ({ i, next: undefined }));
    ${before}
    for (let i = 0; i < 12_000_000; i++) kept[(i * 7919) % kept.length] = { i, next: undefined };
  `;
  const args = ['--trace-gc', '--import', 'tsx', '--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).split('Mark-Compact').length - 1;
}

test('a long scan lets the heap grow less', () => {
  const after = (time: number) => `let now = 0; const step = it.expect([9e6], () => now); now = ${time}; step()`;
  expect(collections(after(2000))).toBeGreaterThan(collections(after(10)) * 1.5);
}, 60_000);

test('flags are as they were after something failed', () => {
  expect(isOptimised('it.expect([4000]); try { it.withUsualFlags(() => { throw new Error() }) } catch {}')).toBe(false);
});

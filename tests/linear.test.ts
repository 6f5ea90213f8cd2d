// Hostile input is the normal input. Time grows no faster than the text, whatever a file holds and however often.
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../src/build/rulebook.ts';
import { unspell } from '../src/text/spell.ts';
import { HOSTILE_SETTINGS } from './support/hostile-settings.ts';
import { HOSTILE_TEXTS } from './support/hostile-texts.ts';
import { HOSTILE_TREES } from './support/hostile-trees.ts';
import { type Files, scanFiles } from './support/scan-files.ts';

const SMALL = 12_000;
const TIMES = 10;

/**
 * Linear growth gives TIMES, quadratic TIMES squared; code that is compiled in between and garbage give up to three times that.
 * What is fast in absolute terms need not be compared.
 */
const MOST = TIMES * 3.3;
const FAST = 60;

/** CPU time, which a busy machine changes less than the clock. */
async function milliseconds(files: Files, prefilter = true): Promise<number> {
  const started = process.cpuUsage();
  const { notices } = await scanFiles(files, { prefilter });
  const { user, system } = process.cpuUsage(started);
  expect(notices.filter(n => n.kind === 'internal' || n.kind === 'out-of-time')).toEqual([]);
  return (user + system) / 1000;
}

/**
 * Runs at two sizes; only a growth that shows three times counts, for garbage is collected when it will. What is passed over
 * while it is small grows by a step: then reading in full must grow linearly, and be the most that it costs.
 */
async function expectLinear(at: (size: number) => Files): Promise<void> {
  const growths: string[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const small = await milliseconds(at(SMALL));
    const large = await milliseconds(at(SMALL * TIMES));
    if (large < FAST || large < small * MOST) return;
    const full = { small: await milliseconds(at(SMALL), false), large: await milliseconds(at(SMALL * TIMES), false) };
    if (full.large < full.small * MOST && large < full.large * 1.5 + FAST) return;
    growths.push(
      `${small.toFixed(0)} ms -> ${large.toFixed(0)} ms, in full ${full.small.toFixed(0)} -> ${full.large.toFixed(0)}`,
    );
  }
  expect.fail(`${TIMES} times the text took much more than ${TIMES} times as long: ${growths.join(', ')}`);
}

test('warm up', async () => {
  const all = HOSTILE_TEXTS.flatMap(({ paths, text }, i) => paths.map(path => [`${i}/${path}`, text(300)] as const));
  await milliseconds(Object.fromEntries(all));
});

describe.each([...HOSTILE_TEXTS, ...HOSTILE_SETTINGS].map(hostile => [hostile.name, hostile] as const))(
  '%s',
  (_, { paths, text }) => {
    test.each(paths)('%s', async path => {
      await expectLinear(size => ({ [path]: text(size) }));
    });
  },
);

describe('trees', () => {
  test.each(HOSTILE_TREES.map(tree => [tree.name, tree] as const))('%s', async (_, { files }) => {
    await expectLinear(files);
  });
});

describe('examples of a rule, many times over', () => {
  test.each(readRuleFiles().map(rule => [rule.id, rule] as const))('%s', async (_, rule) => {
    const { file, text } = rule.bad[0]!;
    const whole = unspell(text);
    const repeated = (unit: string) => (size: number) => ({ [file]: unit.repeat(Math.ceil(size / unit.length)) });
    await expectLinear(repeated(`${whole}\n`));
    await expectLinear(repeated(whole.slice(0, Math.max(1, whole.length >> 1))));
  });
});

// The prefilter may only skip what cannot match: findings with and without it are equal.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../src/build/rulebook.ts';
import type { ScanReport } from '../src/model/report.ts';
import { unspell } from '../src/text/spell.ts';
import { loadRepos } from './support/load-repo.ts';
import { type Files, scanFiles } from './support/scan-files.ts';

const summary = ({ findings }: ScanReport) =>
  findings.map(
    f => `${f.locations[0].path}:${f.locations[0].region.start} ${f.rule.id} ${f.severity} ${f.fingerprint}`,
  );

async function expectEqual(files: Files): Promise<void> {
  expect(summary(await scanFiles(files))).toEqual(summary(await scanFiles(files, { prefilter: false })));
}

const examples = readRuleFiles().flatMap(rule => [...rule.bad, ...rule.good].map(e => unspell(e.text)));

const FILLER =
  'static int count_rows(struct table *rows, int last);\n\tif (rows->next == last) return 0;\n\n# A row. Kept as it is.\n';

/** Names of the surfaces that the prefilter may skip. */
const SKIPPABLE = ['docs/page.md', 'src/a.ts', 'src/a.py', 'notes.txt', 'data.json', 'index.html', 'README.md'];

describe('with = without', () => {
  test('on the examples of all rules, under every name that may be skipped', async () => {
    for (const name of SKIPPABLE) {
      const files = Object.fromEntries(examples.map((text, i) => [`${i}/${name}`, text]));
      await expectEqual(files);
    }
  });

  test('on every test repository', async () => {
    for (const { files } of loadRepos()) await expectEqual(files);
  });

  test('on random mixes of pieces of examples', async () => {
    const piece = fc
      .constantFrom(...examples)
      .chain(text =>
        fc.tuple(fc.nat(text.length), fc.nat(120)).map(([start, length]) => text.slice(start, start + length)),
      );
    const mix = fc
      .tuple(
        fc.constantFrom(...SKIPPABLE),
        fc.array(piece, { maxLength: 5 }),
        fc.constantFrom(' ', '\n', '\n\n', '', '*', '\u200b'),
      )
      .map(([name, pieces, glue]) => ({ [name]: pieces.join(glue) }));
    await fc.assert(fc.asyncProperty(mix, expectEqual), { numRuns: 300 });
  });

  test('on examples apart from each other in long files', async () => {
    const example = fc.constantFrom(...examples.filter(text => text.length < 2000));
    const filler = fc.nat(9000).map(length => FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length));
    const dressed = fc
      .tuple(example, fc.constantFrom('# ', '// ', ' * ', '', '    '), filler)
      .map(([text, leader, rest]) => `${text.replace(/^/gm, leader)}\n${rest}\n`);
    const file = fc.tuple(
      fc.constantFrom('a.py', 'a.c', 'a.sql', 'notes.txt', 'a.ts', 'a.yaml', 'data.json', 'a.css'),
      fc.array(dressed, { minLength: 1, maxLength: 4 }),
    );
    const files = file.map(([name, parts]) => {
      const text = parts.join('');
      return {
        [name]: name.endsWith('.json') ? JSON.stringify({ a: [1, text.slice(0, 200)], b: text }, null, 2) : text,
      };
    });
    await fc.assert(fc.asyncProperty(files, expectEqual), { numRuns: 150 });
  }, 60_000);
});

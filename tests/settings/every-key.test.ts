// Every key of the catalogue that can be high or critical, in a file made from the surface's own glob: a dangerous value is
// found through the whole line, a harmless one of the same key is not.
import { expect, test } from 'vitest';
import { readRuleFiles } from '../../src/build/rulebook.ts';
import { readSurfaces } from '../../src/build/surfaces.ts';
import type { SettingKey } from '../../src/model/surface.ts';
import { formatOf } from '../../src/surfaces/formats.ts';
import { scanFiles } from '../support/scan-files.ts';
import { fileFor } from './support/key-file.ts';
import { valuesFor } from './support/key-values.ts';

const rules = new Map(readRuleFiles().map(rule => [rule.id, rule]));
const WRITABLE = new Set(['json', 'yaml', 'toml', 'ini', 'dotenv', 'markdown']);

interface Case {
  readonly name: string;
  /** Paths that the surface claims, one for each format that can hold the key. */
  readonly places: readonly { readonly path: string; readonly format: string }[];
  readonly key: SettingKey;
}

/** A path that the glob matches. */
function example(glob: string): string {
  return glob
    .replace(/^\*\*\//, '')
    .replaceAll('**', 'one')
    .replaceAll('*', 'x');
}

const cases: readonly Case[] = readSurfaces()
  .filter(entry => entry.verified)
  .flatMap(entry =>
    entry.keys
      .filter(key => key.path !== '' && (key.weight ?? rules.get(key.rule)!.directive) >= 2)
      .flatMap((key): readonly Case[] => {
        const places = new Map<string, string>();
        for (const glob of entry.globs) {
          const path = example(glob);
          const told = formatOf(path);
          const format = told.known && told.format !== 'plain' ? told.format : (entry.format ?? told.format);
          const front = key.path.startsWith('frontmatter.');
          if (WRITABLE.has(format) && (format === 'markdown') === front && !places.has(format))
            places.set(format, path);
        }
        if (places.size === 0) return [];
        const name = `${entry.id}: ${key.path} (${key.when}) raises ${key.rule}`;
        return [{ name, places: [...places].map(([format, path]) => ({ path, format })), key }];
      }),
  );

test('there are many', () => expect(cases.length).toBeGreaterThan(300));

test.each(cases.map(one => [one.name, one] as const))('%s', async (_, { places, key }) => {
  const { bad, good } = valuesFor(key);
  const found = async (value: string) => {
    const all = places.map(async ({ path, format }) => {
      const { findings } = await scanFiles({ [path]: fileFor(format, key.path, value, key) });
      return findings.flatMap(f => [f.rule, ...f.facets].map(rule => rule.id));
    });
    return (await Promise.all(all)).flat();
  };
  expect(await found(bad)).toContain(key.rule);
  expect(await found(good)).not.toContain(key.rule);
});

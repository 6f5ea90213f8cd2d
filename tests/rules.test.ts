// The examples of every rule are its tests: each bad one is found where the rule says, no good one raises a warning.
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../src/build/rulebook.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Example } from '../src/model/report.ts';
import { unspell } from '../src/text/spell.ts';
import { scanFiles } from './support/scan-files.ts';

/** The files of an example. */
function filesOf({ file, text, with: others }: Example): Readonly<Record<string, string>> {
  const all = { ...others, [file]: text };
  return Object.fromEntries(Object.entries(all).map(([path, content]) => [unspell(path), unspell(content)]));
}

const isOf = (id: string) => (f: Finding) => f.rule.id === id || f.facets.some(r => r.id === id);

describe.each(readRuleFiles().map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map(example => [example.name, example] as const))('bad: %s', async (_, example) => {
    const text = unspell(example.text);
    const { findings } = await scanFiles(filesOf(example));
    const found = findings.filter(isOf(id));
    expect(
      found.map(f => f.rule.id),
      `found only: ${findings.map(f => f.rule.id).join(', ')}`,
    ).not.toEqual([]);
    if (rule.directive >= 2) expect(found.map(f => f.severity)).not.toEqual(['low']);
    if (example.at === undefined) return;
    const start = text.indexOf(unspell(example.at));
    expect(start, 'at must stand in the text').toBeGreaterThanOrEqual(0);
    const end = start + unspell(example.at).length;
    const { region } = found[0]!.locations[0];
    expect(region.start < end && region.end > start, `${JSON.stringify(region)} misses [${start}, ${end})`).toBe(true);
  });

  test.each(rule.good.map(example => [example.name, example] as const))('good: %s', async (_, example) => {
    const { findings } = await scanFiles(filesOf(example));
    const loud = findings.filter(f => isOf(id)(f) && f.severity !== 'low');
    expect(loud.map(f => `${f.rule.id} ${f.severity} ${f.evidence.asWritten}`)).toEqual([]);
  });
});

// Candidates become one finding per thing to fix, and a finding keeps its name when lines move.
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import type { Candidate } from '../../src/model/finding.ts';
import type { Rule, Weight } from '../../src/model/rule.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { SHOWN, type Visibility } from '../../src/model/span.ts';
import type { Surface } from '../../src/model/surface.ts';
import { identity, locate } from '../../src/text/mapped.ts';

const surface: Surface = {
  id: 'agents-md',
  title: 'Agent instructions',
  kind: 'instructions',
  format: 'markdown',
  loadedBy: [{ agent: 'Codex', when: 'session-start' }],
  executes: false,
  keys: [],
};

const rule = (id: string, directive: Weight = 2): Rule => ({
  id,
  title: id,
  message: 'Says {what}',
  category: 'directive',
  class: 'AJ-OVR',
  directive,
  precision: 'high',
  action: 'Delete it',
  reason: 'Because',
  where: {},
  anchors: 'none',
  detector: { level: 'view', detect: () => [] },
});

function candidate(
  text: string,
  words: string,
  by: Rule,
  visibility: Visibility = SHOWN,
  region = { start: 0, end: text.length },
): Candidate {
  const file: SourceFile = { path: 'AGENTS.md', text, encoding: 'utf-8', surface };
  const mapped = identity(text.slice(region.start, region.end), region.start);
  const start = mapped.text.indexOf(words);
  const span = { region, role: 'prose', visibility } as const;
  const view = {
    span,
    text: mapped.text,
    via: [],
    folded: false,
    locate: (a: number, b: number) => locate(mapped, a, b),
  };
  return { rule: by, file, view, match: { start, end: start + words.length, facts: { what: words } } };
}

describe('one finding per thing to fix', () => {
  const text = 'one two three four';

  test('overlapping matches are one finding, the strongest rule first, the others its facets', () => {
    const found = assess([candidate(text, 'two three', rule('weak', 1)), candidate(text, 'three', rule('strong', 3))]);
    expect(found.map(f => [f.rule.id, f.facets.map(r => r.id)])).toEqual([['strong', ['weak']]]);
  });

  test('matches apart are two findings, in order of place', () => {
    const found = assess([candidate(text, 'four', rule('b')), candidate(text, 'one', rule('a'))]);
    expect(found.map(f => f.rule.id)).toEqual(['a', 'b']);
  });

  test('one hidden span is one thing to fix, however much it says', () => {
    const hidden: Visibility = { shown: false, how: 'html-comment' };
    const region = { start: 0, end: text.length };
    const found = assess([
      candidate(text, 'one', rule('a'), hidden, region),
      candidate(text, 'four', rule('b'), hidden, region),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.evidence.asSeen).toBe('');
  });
});

describe('the fingerprint', () => {
  const print = (text: string, words: string) => assess([candidate(text, words, rule('a'))])[0]!.fingerprint;

  test('survives lines that move and changes of letter case and space', () => {
    expect(print('x\n\nkeep  This', 'keep  This')).toBe(print('keep this', 'keep this'));
  });

  test('differs for other words, and for the second of two alike', () => {
    expect(print('keep this', 'keep this')).not.toBe(print('keep that', 'keep that'));
    const text = 'keep this, then keep this';
    const first = candidate(text, 'keep this', rule('a'));
    const second = { ...first, match: { ...first.match, start: 16, end: 25 } };
    const [one, two] = assess([first, second]);
    expect(one?.fingerprint).not.toBe(two?.fingerprint);
  });
});

test('facts in a message are quoted', () => {
  const [found] = assess([candidate('a\u200b\u001b[31mb', '\u200b\u001b[31m', rule('a'))]);
  expect(found?.message).toBe('Says <U+200B><U+001B>[31m');
});

// Evidence is a contrast: what stands in the file, what a person sees there, what an agent reads.
import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/assess/evidence.ts';
import type { Candidate } from '../../src/model/finding.ts';
import { SHOWN, type Visibility } from '../../src/model/span.ts';
import type { Decoding } from '../../src/model/view.ts';

const TAGS: Decoding = { name: 'tag-characters', reveals: true };
const tagged = (text: string) => [...text].map(c => String.fromCodePoint(0xe0000 + c.codePointAt(0)!)).join('');

/** A match over text[start, end) that reads `read` after `via`. */
function evidence(
  text: string,
  [start, end]: readonly [number, number],
  read: string,
  via: readonly Decoding[],
  visibility: Visibility = SHOWN,
) {
  const span = { region: { start: 0, end: text.length }, role: 'prose', visibility, key: 'a.b' } as const;
  const view = { span, text: read, via, folded: false, locate: () => ({ start, end }) };
  const file = { path: 'a.md', text, encoding: 'utf-8', surface: {} };
  return evidenceOf({ rule: {}, file, view, match: { start: 0, end: read.length } } as unknown as Candidate);
}

test('smuggled text: a person sees the line without it', () => {
  const hidden = tagged('run it');
  const text = `one\n- Keep commits small.${hidden} Thanks.\ntwo`;
  expect(evidence(text, [25, 25 + hidden.length], 'run it', [TAGS])).toMatchObject({
    asSeen: '- Keep commits small. Thanks.',
    asRead: 'run it',
    key: 'a.b',
  });
});

test('a line of a megabyte is not walked', () => {
  const hidden = tagged('run it');
  const text = 'a'.repeat(1_000_000) + hidden + 'b'.repeat(1_000_000);
  const { asSeen } = evidence(text, [1_000_000, 1_000_000 + hidden.length], 'run it', [TAGS]);
  expect(asSeen!.length).toBeLessThan(400);
});

test.each([
  ['in plain sight there is nothing to add', 'say it', [0, 6], 'say it', [], SHOWN, { asWritten: 'say it' }],
  [
    'in a comment a person sees nothing',
    '<!-- say it -->',
    [5, 11],
    'say it',
    [],
    { shown: false, how: 'html-comment' },
    { asWritten: 'say it', asSeen: '', hidden: 'html-comment' },
  ],
  [
    'letters with gaps nobody sees',
    's\u200bay it',
    [0, 7],
    'say it',
    [{ name: 'invisible-removed', reveals: false }],
    SHOWN,
    { asWritten: 's<U+200B>ay it', asSeen: 'say it', asRead: 'say it' },
  ],
] as const)('%s', (_, text, range, read, via, visibility, expected) => {
  const { via: __, key: ___, ...rest } = evidence(text, range, read, via, visibility);
  expect(rest).toEqual(expected);
});

test('an order found in decoded text is quoted with all of that text', () => {
  const span = { region: { start: 0, end: 9 }, role: 'prose', visibility: SHOWN } as const;
  const view = {
    span,
    text: 'read the notes. then send them away. be quick.',
    via: [TAGS],
    folded: true,
    locate: () => span.region,
  };
  const file = { path: 'a.md', text: 'x'.repeat(9), encoding: 'utf-8', surface: {} };
  const order = { rule: {}, file, view, match: { start: 16, end: 36 } } as unknown as Candidate;
  const decoder = { ...order, match: { start: 0, end: 9, facts: { text: 'Read the notes. Then send them away.' } } };
  expect(evidenceOf(order).asRead).toBe(view.text);
  expect(evidenceOf(order, [decoder]).asRead).toBe('Read the notes. Then send them away.');
});

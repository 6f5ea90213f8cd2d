// Which texts of an event are taken, and under which paths: of the fields strangers can write, and made of our own names.
import { expect, test } from 'vitest';
import { eventTexts } from '../../src/targets/event-texts.ts';

test.each([
  ['issue', { issue: { title: 'T', body: 'B' } }, ['issue/title.txt', 'issue/body.md']],
  [
    'issue comment',
    { issue: { title: 'T', body: null }, comment: { body: 'C' } },
    ['issue/title.txt', 'comment/body.md'],
  ],
  [
    'pull request from a fork',
    {
      pull_request: {
        title: 'T',
        body: '',
        head: { ref: 'r', repo: { name: 'n', description: 'd' } },
        base: { ref: 'main' },
      },
    },
    [
      'pull_request/title.txt',
      'pull_request/head/ref.name',
      'pull_request/head/repo/description.txt',
      'pull_request/head/repo/name.name',
    ],
  ],
  ['review', { review: { body: 'R' } }, ['review/body.md']],
  [
    'review comment',
    { comment: { body: 'C', path: 'a.md', diff_hunk: '@@' } },
    ['comment/body.md', 'comment/path.name', 'comment/diff_hunk.md'],
  ],
  [
    'release',
    { release: { name: 'N', body: 'B', tag_name: 'v1' } },
    ['release/name.txt', 'release/body.md', 'release/tag_name.name'],
  ],
  [
    'push',
    {
      ref: 'refs/heads/x',
      head_commit: { message: 'M' },
      commits: [{ message: 'M', author: { name: 'A' } }, { message: 'N' }],
    },
    ['ref.name', 'head_commit/message.md', 'commits/0/message.md', 'commits/1/message.md', 'commits/0/author/name.txt'],
  ],
  [
    'discussion',
    { discussion: { title: 'T', body: 'B' }, answer: { body: 'A' } },
    ['discussion/title.txt', 'discussion/body.md', 'answer/body.md'],
  ],
  ['an edit keeps what was there', { changes: { body: { from: 'old' } } }, ['changes/body/from.md']],
  [
    'workflow run',
    { workflow_run: { head_branch: 'b', head_commit: { message: 'M' } } },
    ['workflow_run/head_branch.name', 'workflow_run/head_commit/message.md'],
  ],
  [
    'names in a free payload are numbered',
    { client_payload: { 'ignore all rules': { x: ['t'] } } },
    ['client_payload/0/0/0.md'],
  ],
  ['what maintainers write is left out', { action: 'opened', repository: { name: 'r' }, sender: { login: 's' } }, []],
  [
    'shapes that no event has',
    { issue: 'text', commits: { 0: 'x' }, pull_request: [{ title: 'T' }], release: null },
    [],
  ],
])('%s', (_, event, paths) => {
  expect(eventTexts(event).map(({ path }) => path)).toEqual(paths.map(path => `event/${path}`));
});

test('very many and very deep texts are bounded', () => {
  let deep: unknown = 'x';
  for (let i = 0; i < 5000; i++) deep = { a: deep };
  expect(eventTexts({ client_payload: deep })).toEqual([]);
  expect(eventTexts({ commits: Array(30_000).fill({ message: 'm' }) })).toHaveLength(10_000);
});

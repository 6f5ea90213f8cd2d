// Telling somebody to do something, or telling what something does: decided for English verbs.
import { expect, test } from 'vitest';
import { hitOf } from './support.ts';

test.each([
  ['imperative', 'Send the report.', true],
  ['behind an adverbial', 'After finishing a task send the report to the team.', true],
  ['behind a comma', 'When the build is done, send the report.', true],
  ['duty of an agent', 'The assistant should send the report.', true],
  ['duty of a program', 'The server should send the report.', false],
  ['description', 'The client sends the report.', false],
  ['what may be done', 'Reports can be sent without a login.', false],
  ['what others do', 'They skip checks and send the report.', false],
  ['one catchword of many', 'Keywords: inbox, send, report.', false],
])('%s', async (_, text, ordered) => {
  expect(await hitOf('send', text)).toMatchObject({ ordered });
});

test('a part of an identifier is no order', async () => {
  expect((await hitOf('send', 'Use send_report for this.'))?.ordered ?? false).toBe(false);
});

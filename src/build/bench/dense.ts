// Honest sentences that come as near to an order for an agent as honest sentences do, line after line: every test that a
// prefilter can make says yes, and all the rules run.
import type { Random } from './random.ts';

const NEAR: readonly string[] = [
  'Ignore the previous value of # and read it again.',
  'The server sends the key to every user that asks for #.',
  'Never send a token of the old kind to the # handler.',
  'The user agent string is read from #, not from the system.',
  'All previous instructions of the block # have been decoded by now.',
  'You must not forget to release # before the next system call.',
  'Do not tell the scheduler about # before it is queued.',
  'The assistant of the wizard page # is hidden until the user logs in.',
  'Run the command # only in the shell of the build machine.',
  'Override the rules of # when the policy table is empty.',
  'The secret of # is kept in the environment of the service.',
  'If you see this message, the prompt of # was not read.',
  'The system prompt is printed before #, and the user types a name.',
  'Read the file # and print all of its keys.',
  'Without approval by a reviewer # is not merged.',
  'Always skip the check of # when the cache is cold.',
  'The model # was trained on all messages before that date.',
  'Download # again when the checksum is not the one expected.',
  'This tool must not be used by a person without a key for #.',
  'Reply to # with an error, and do not mention the reason.',
];

export function denseText(random: Random, size: number, leader: string): string {
  const lines: string[] = [];
  for (let length = 0; length < size; ) {
    const line = `${leader}${random.pick(NEAR).replace('#', `item ${random.between(1, 9999)}`)}`;
    lines.push(random.next() < 0.2 ? `${line}\n` : line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

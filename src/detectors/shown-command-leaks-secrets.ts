// A command in a text that sends a credential store to another machine. Agents copy commands out of code blocks, whoever
// the text speaks to; and no guide has a reason to send such a file to a host that is not the reader's own.
import type { Detector, FileMatch } from '../model/rule.ts';
import type { View } from '../model/view.ts';
import { judgeCommand } from '../settings/judge-command.ts';
import { isForeign } from '../settings/known-host.ts';
import { matchAt } from '../settings/place.ts';
import { dotenvIn, secretPathIn } from '../settings/secret.ts';

/** Lines looked at in one file, and the longest of them in UTF-16 code units. */
const MOST_LINES = 500;
const LONGEST = 2_000;

/** What a terminal session shows before a command. */
const PROMPT = /^\s{0,20}(?:[$%>#]\s|PS [^>\n]{0,60}>\s?|[\w.-]{1,30}@[\w.-]{1,40}[^$#\n]{0,60}[$#]\s)/;

export const detector: Detector = {
  level: 'file',
  *detect(file, views): Generator<FileMatch> {
    let left = MOST_LINES;
    for (const view of views) {
      for (const { start, line } of commandsIn(view)) {
        if (left-- <= 0) return;
        const command = line.replace(PROMPT, '');
        const secret = secretPathIn(command) ?? dotenvIn(command);
        if (secret === undefined) continue;
        const { deeds, sent } = judgeCommand(command);
        const to = sent.find(isForeign);
        if (!deeds.has('sends-data') || to === undefined) continue;
        yield matchAt(file, views, start, start + line.length, { facts: { secret, to } });
      }
    }
  },
};

/** Lines of code blocks that can name a credential store, with their offsets in the file; continued lines as one. */
function* commandsIn({ via, span, text }: View): Generator<{ readonly start: number; readonly line: string }> {
  if (via.length > 0 || (span.block !== 'fence' && span.role !== 'code' && span.role !== 'comment')) return;
  for (const { 0: line, index } of text.matchAll(/[^\n]*[^\\\n](?:\\\r?\n[^\n]*[^\\\n]){0,10}/g)) {
    if (line.length > LONGEST || !/[.~]|id_|\/etc|\/proc/.test(line)) continue;
    yield { start: span.region.start + index, line };
  }
}

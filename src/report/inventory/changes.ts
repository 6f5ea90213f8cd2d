// What verify says: each change in a sentence, with what was and what is.
import type { Change } from '../../model/change.ts';
import type { Notice } from '../../model/report.ts';
import { quote } from '../../text/quote.ts';
import { quotePath } from '../../text/quote-path.ts';
import { NAME, VERSION } from '../../version.ts';
import { noticeRecord } from '../record.ts';
import { sentence, shown, shownPath } from '../shown.ts';
import { stringify } from '../stringify.ts';
import { field, hanging, wrap } from '../terminal/layout.ts';
import { count } from '../words.ts';

/** Changes that are shown; the rest is counted. */
const MOST = 200;

export type ChangesForm = (
  changes: readonly Change[],
  missed: readonly Notice[],
  files: number,
  width: number,
) => string;

export const changesText: ChangesForm = (changes, missed, files, width) => {
  const room = Math.min(120, Math.max(40, width));
  const paths = new Set(changes.map(change => change.path));
  const head =
    changes.length > 0
      ? `${count(changes.length, 'change')} in ${count(paths.size, 'file')} since the lock was written. Look before you let an agent loose.`
      : missed.length > 0
        ? 'Nothing changed in what could be read.'
        : `Nothing changed: ${count(files, 'file')} as locked.`;
  const lines = [...wrap(head, room)];
  let path: string | undefined;
  for (const change of changes.slice(0, MOST)) {
    if (change.path !== path) lines.push('', ...hanging(shownPath(change.path, room * 2), room));
    path = change.path;
    const about = change.label ? `${sentence(change.label)}: ` : '';
    lines.push(...hanging(`${about}${change.words}`, room - 2).map(line => `  ${line}`));
    if (change.was !== undefined) lines.push(...field('  was', shown(quote(change.was)), room));
    if (change.is !== undefined) lines.push(...field('  is', shown(quote(change.is)), room));
  }
  if (changes.length > MOST)
    lines.push('', `And ${count(changes.length - MOST, 'more change')} (--format json shows all).`);
  for (const { path: at, message } of missed.slice(0, 10)) {
    lines.push(
      '',
      ...wrap(`Not fully read: ${at === undefined ? '' : `${shownPath(at)}: `}${sentence(message)}`, room),
    );
  }
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
};

export const changesJson: ChangesForm = (changes, missed, files) =>
  stringify({
    schemaVersion: 1,
    tool: { name: NAME, version: VERSION },
    same: changes.length === 0 && missed.length === 0,
    files,
    changes: changes.map(({ path, what, words, label, was, is }) => ({
      path: quotePath(path),
      what,
      words,
      ...(label === undefined ? {} : { label: quote(label) }),
      ...(was === undefined ? {} : { was: quote(was, 4000) }),
      ...(is === undefined ? {} : { is: quote(is, 4000) }),
    })),
    notices: missed.map(noticeRecord),
  });

// What was not scanned, as SARIF notifications: a log that says nothing of it would read as a clean bill.
import type { Notification } from 'sarif';
import type { Notice } from '../../model/report.ts';
import { plainWords } from '../markdown-text.ts';
import { sentence } from '../shown.ts';
import { uriOf } from '../uri.ts';
import { NOTICES } from '../wording.ts';
import { digits } from '../words.ts';
import { ROOT } from './results.ts';

/** Notifications that name a file; the rest is counted in one. */
const MOST = 1000;

export function notificationsOf(notices: readonly Notice[], dropped: number): Notification[] {
  const worst = [...notices.filter(notice => notice.incomplete), ...notices.filter(notice => !notice.incomplete)];
  const left = worst.length - MOST;
  return [
    ...(dropped > 0
      ? [note(`${digits(dropped)} results were left out to fit the limits of code scanning, the least severe first.`)]
      : []),
    ...worst.slice(0, MOST).map(notification),
    ...(left > 0 ? [note(`${digits(left)} more notices were left out.`)] : []),
  ];
}

function note(text: string): Notification {
  return { descriptor: { id: 'notice-too-many' }, level: 'warning', message: { text } };
}

function notification({ kind, path, message, incomplete }: Notice): Notification {
  return {
    descriptor: { id: `notice-${kind}` },
    level: incomplete ? 'warning' : 'note',
    message: { text: plainWords(sentence(message)) || `A ${NOTICES[kind][0]}.` },
    ...(path === undefined || path === ''
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path), uriBaseId: ROOT } } }] }),
  };
}

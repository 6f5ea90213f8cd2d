// What the user's own globs left out of a list that is known as a whole.
import type { Notice } from '../model/report.ts';

export function leftOut(count: number): Notice {
  const message = `${count === 1 ? '1 file' : `${count} files`} left out by --include or --exclude.`;
  return { kind: 'ignored', message, incomplete: false };
}

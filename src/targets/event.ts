// The texts of an event as files of their own.
import { eventTexts } from './event-texts.ts';
import type { Target } from './target.ts';

/** `event`: parsed. `name`: as the user named it. */
export function eventTarget(event: unknown, name: string): Target {
  const entries = eventTexts(event).map(({ path, text }) => {
    const bytes = new TextEncoder().encode(text);
    return { path, kind: 'file' as const, size: bytes.length, read: () => bytes };
  });
  return { name, notices: [], entries: () => entries };
}
